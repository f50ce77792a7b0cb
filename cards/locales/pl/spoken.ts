import { noNumbers, type SpokenWords } from '#cards/locales/spoken'

/** How people type in Polish, with and without its accents. */
export const spoken: SpokenWords = {
  commands: {
    hello: ['cześć', 'czesc', 'hej', 'hejka', 'cześć wszystkim', 'czesc wszystkim', 'hej wszystkim', 'cześć bot', 'czesc bot', 'cześć bocie', 'czesc bocie', 'hej bot', 'hej bocie', 'witaj', 'witam', 'witajcie', 'siema', 'siemka', 'dzień dobry', 'dzien dobry', 'dobry', 'dobry wieczór', 'dobry wieczor', 'zaczynamy', 'zacznij'],
    help: ['pomoc', 'pomocy', 'pomóż', 'pomoz', 'pomóż mi', 'pomoz mi', 'potrzebuję pomocy', 'potrzebuje pomocy', 'proszę o pomoc', 'prosze o pomoc', 'co potrafisz', 'co umiesz', 'co możesz zrobić', 'co mozesz zrobic', 'jak to działa', 'jak to dziala', 'polecenia', 'lista poleceń', 'lista polecen'],
    stop: ['zatrzymaj', 'zatrzymaj się', 'zatrzymaj sie', 'stop', 'przerwij', 'przestań', 'przestan', 'zakończ', 'zakoncz', 'koniec', 'wyjdź', 'wyjdz', 'wyjście', 'wyjscie', 'nieważne', 'niewazne', 'nie ważne', 'nie wazne', 'mniejsza z tym', 'zostaw', 'zostaw to', 'dość', 'dosc'],
    cases: ['sprawy', 'moje sprawy', 'pokaż sprawy', 'pokaz sprawy', 'pokaż moje sprawy', 'pokaz moje sprawy', 'lista spraw', 'lista moich spraw', 'sprawa'],
    'approvals-here': ['zatwierdzenia tutaj', 'zatwierdzenia tu', 'tutaj zatwierdzenia', 'tu zatwierdzenia', 'zatwierdzenia na tym kanale', 'zatwierdzenia w tym kanale', 'zatwierdzenia w tym czacie', 'akceptacje tutaj', 'akceptacje tu'],
    approvals: ['zatwierdzenia', 'moje zatwierdzenia', 'pokaż zatwierdzenia', 'pokaz zatwierdzenia', 'zatwierdzenie', 'do zatwierdzenia', 'co do zatwierdzenia', 'czekające na zatwierdzenie', 'czekajace na zatwierdzenie', 'akceptacje', 'moje akceptacje', 'do akceptacji'],
    policy: ['zasady', 'zasada', 'pokaż zasady', 'pokaz zasady', 'zasady microsoft', 'zasady zwrotów', 'zasady zwrotow', 'reguły', 'reguly', 'regulamin', 'polityka', 'polityka zwrotów', 'polityka zwrotow'],
    language: ['język', 'jezyk', 'języki', 'jezyki', 'zmień język', 'zmien jezyk', 'zmiana języka', 'zmiana jezyka', 'zmienić język', 'zmienic jezyk', 'wybierz język', 'wybierz jezyk', 'inny język', 'inny jezyk'],
  },
  actions: {
    cancel: [
      ...['anuluj', 'anulujemy', 'anulować', 'anulowac', 'anulowanie', 'anulowania', 'anuluję', 'anuluje', 'zwróć', 'zwroc', 'zwrócić', 'zwrocic', 'zwrócimy', 'zwrocimy', 'zwracam', 'zwracamy', 'zwrot', 'zwrotu', 'zwrot kosztów', 'zwrot kosztow', 'zwrotu kosztów', 'zwrotu kosztow'],
      ...['zwrot pieniędzy', 'zwrot pieniedzy', 'zwrotu pieniędzy', 'zwrotu pieniedzy', 'zwrot środków', 'zwrot srodkow', 'oddaj', 'oddać', 'oddac', 'oddajemy', 'odzyskaj', 'odzyskać', 'odzyskac', 'odzyskać pieniądze', 'odzyskac pieniadze', 'pieniądze z powrotem', 'pieniadze z powrotem', 'zrezygnuj', 'zrezygnować', 'zrezygnowac'],
      ...['rezygnuje', 'rezygnuję', 'rezygnujemy', 'rezygnacja', 'rezygnacji', 'odwołaj', 'odwolaj', 'odwołać', 'odwolac', 'stornuj', 'storno', 'refunduj', 'refundacja', 'refundacji', 'refundację', 'refundacje'],
    ],
    exchange: ['wymień', 'wymien', 'wymienić', 'wymienic', 'wymieniamy', 'wymienimy', 'wymieniam', 'wymiana', 'wymianę', 'wymiane', 'wymiany', 'zamień', 'zamien', 'zamienić', 'zamienic', 'zamieniamy', 'zamiana', 'zamianę', 'zamiane', 'zamiany', 'podmień', 'podmien', 'podmienić', 'podmienic'],
    compare: ['porównaj', 'porownaj', 'porównać', 'porownac', 'porównujemy', 'porownujemy', 'porównanie', 'porownanie', 'porównania', 'porownania', 'co się opłaca', 'co sie oplaca'],
    manage: ['zarządzaj', 'zarzadzaj', 'zarządzać', 'zarzadzac', 'zarządzanie', 'zarzadzanie', 'zarządzania', 'zarzadzania', 'szczegóły', 'szczegoly'],
    cap: ['limit', 'limitu', 'limity', 'limit zwrotów', 'limit zwrotow', 'limitu zwrotów', 'limitu zwrotow', 'limit zwrotu', 'pozostały limit', 'pozostaly limit', 'ile zostało z limitu', 'ile zostalo z limitu', 'ile zostało limitu', 'ile zostalo limitu'],
    plan: ['zaplanuj', 'zaplanować', 'zaplanowac', 'zaplanujmy', 'zaplanujemy', 'planuj', 'planować', 'planowac', 'planowanie', 'plan', 'plan zwrotów', 'plan zwrotow', 'zaplanuj zwroty', 'zaplanować zwroty', 'zaplanowac zwroty', 'najlepsze zwroty', 'najkorzystniejsze zwroty'],
  },
  all: ['wszystkie', 'wszystko', 'wszystkich', 'wszystkie jednostki', 'wszystkich jednostek', 'wszystkie sztuki', 'całość', 'calosc', 'całości', 'calosci', 'w całości', 'w calosci', 'cała', 'cala', 'całą', 'całe', 'cale', 'komplet'],
  numbers: {
    ...noNumbers('jedenaście jedenascie dwanaście dwanascie trzynaście trzynascie czternaście czternascie piętnaście pietnascie szesnaście szesnascie siedemnaście siedemnascie osiemnaście osiemnascie dziewiętnaście dziewietnascie dwadzieścia dwadziescia trzydzieści trzydziesci czterdzieści czterdziesci'),
    ...noNumbers('pięćdziesiąt piecdziesiat sześćdziesiąt szescdziesiat siedemdziesiąt siedemdziesiat osiemdziesiąt osiemdziesiat dziewięćdziesiąt dziewiecdziesiat sto dwieście dwiescie trzysta tysiąc tysiac tuzin tuziny trzecie czwarte ćwierć cwierc część czesc części czesci'),
    ...{ jeden: 1, jedna: 1, jedną: 1, jedno: 1, jednej: 1, jednego: 1, dwa: 2, dwie: 2, dwóch: 2, dwoch: 2, dwu: 2, dwoje: 2, trzy: 3, trzech: 3, troje: 3, cztery: 4, czterech: 4, czworo: 4, pięć: 5, piec: 5, pięciu: 5, pieciu: 5 },
    ...{ sześć: 6, szesc: 6, sześciu: 6, szesciu: 6, siedem: 7, siedmiu: 7, osiem: 8, ośmiu: 8, osmiu: 8, dziewięć: 9, dziewiec: 9, dziewięciu: 9, dziewieciu: 9, dziesięć: 10, dziesiec: 10, dziesięciu: 10, dziesieciu: 10 },
    ...{ obie: 2, oba: 2, obydwie: 2, obydwa: 2, obu: 2, połowa: NaN, polowa: NaN, połowę: NaN, polowe: NaN, połowy: NaN, polowy: NaN, kilka: NaN, kilku: NaN, parę: NaN, pare: NaN },
  },
  // “Druga” is the other one as well.
  ordinals: { pierwsza: 1, pierwszą: 1, pierwszej: 1, pierwszy: 1, pierwsze: 1, druga: 2, drugą: 2, drugiej: 2, drugi: 2, drugie: 2, trzecia: 3, trzecią: 3, trzeciej: 3, trzeci: 3, czwarta: 4, czwartą: 4, czwarty: 4, piąta: 5, piata: 5, piątą: 5, piąty: 5, piaty: 5 },
  fillers: [
    ...['jaki', 'jaka', 'jakie', 'jaką', 'ile', 'ilu', 'mam', 'mamy'],
    ...['ja', 'my', 'mi', 'nam', 'mnie', 'nas', 'ty', 'ci', 'mój', 'moj', 'moja', 'moją', 'moje', 'moich', 'mojego', 'mojej', 'nasz', 'nasza', 'naszą', 'nasze', 'naszych', 'naszego', 'naszej', 'jego', 'jej', 'ich', 'swój', 'swoj', 'swoją', 'swoja', 'swoje', 'swoich', 'swojej'],
    ...['chcę', 'chce', 'chcemy', 'chciałbym', 'chcialbym', 'chciałabym', 'chcialabym', 'chcielibyśmy', 'chcielibysmy', 'chciałby', 'chcialby', 'potrzebuję', 'potrzebuje', 'potrzebujemy', 'trzeba', 'należy', 'nalezy', 'muszę', 'musze', 'musimy', 'mogę', 'moge', 'możemy', 'mozemy', 'możesz', 'mozesz', 'można', 'mozna', 'mógłbyś', 'moglbys', 'mogłabyś', 'moglabys'],
    ...['proszę', 'prosze', 'prosimy', 'poproszę', 'poprosze', 'pls', 'dzięki', 'dzieki', 'dziękuję', 'dziekuje', 'z góry dziękuję', 'z gory dziekuje', 'z góry dzięki', 'z gory dzieki', 'daj', 'dajcie', 'pomóż', 'pomoz', 'zrób', 'zrob', 'zrobić', 'zrobic', 'wykonaj', 'weź', 'wez', 'pokaż', 'pokaz', 'wyceń', 'wycen', 'sprawdź', 'sprawdz', 'czy', 'da', 'się', 'sie', 'by', 'żeby', 'zeby', 'aby'],
    ...['i', 'oraz', 'a', 'też', 'tez', 'także', 'takze', 'dla', 'od', 'do', 'z', 'ze', 'w', 'we', 'na', 'po', 'o', 'u', 'za', 'przy', 'przez', 'pod', 'nad', 'ten', 'ta', 'to', 'tę', 'te', 'tą', 'tego', 'tej', 'tych', 'tym', 'która', 'ktora', 'który', 'ktory', 'które', 'ktore', 'którą', 'jest', 'są', 'sa', 'ma', 'jakaś', 'jakas', 'jakąś'],
    ...['klient', 'klienta', 'klientowi', 'klientem', 'kliencie', 'firmy', 'firmę', 'firme', 'firmie', 'rezerwacja', 'rezerwacji', 'rezerwację', 'rezerwacje', 'rezerwacją', 'rezerwacjami', 'rezerwacjom', 'zamówienie', 'zamowienie', 'zamówienia', 'zamowienia', 'zamówieniu', 'zamowieniu'],
    ...['jednostka', 'jednostki', 'jednostkę', 'jednostke', 'jednostek', 'jednostką', 'jednostkami', 'sztuka', 'sztuki', 'sztukę', 'sztuke', 'sztuk', 'szt', 'instancja', 'instancji', 'instancję', 'instancje', 'wystąpienie', 'wystapienie', 'wystąpienia', 'wystapienia', 'wystąpień', 'wystapien'],
    ...['ilość', 'ilosc', 'ilości', 'ilosci', 'liczba', 'liczbę', 'liczbe', 'region', 'regionu', 'regionie', 'rozmiar', 'rozmiaru', 'rozmiarze', 'platformy', 'platformie', 'azure', 'identyfikator', 'identyfikatorze', 'numer', 'numerze', 'nazwa', 'nazwie', 'jakieś', 'jakies', 'znowu', 'znów', 'znow', 'jeszcze', 'raz', 'teraz', 'dziś', 'dzis', 'dzisiaj', 'już', 'juz', 'pieniądze', 'pieniadze', 'pieniędzy', 'pieniedzy', 'koszty', 'kosztów', 'kosztow', 'środki', 'srodki', 'środków', 'srodkow'],
  ],
  corrections: [
    ...['nie', 'nie to', 'nie ten', 'nie ta', 'nie tę', 'nie te', 'nie tą', 'nie o to chodzi', 'źle', 'zle', 'błąd', 'blad', 'pomyłka', 'pomylka', 'przepraszam', 'sorry', 'sorki', 'właściwie', 'wlasciwie', 'w sumie', 'jednak', 'znaczy', 'to znaczy', 'miałem na myśli', 'mialem na mysli', 'miałam na myśli', 'mialam na mysli', 'mam na myśli', 'mam na mysli'],
    ...['chodzi o', 'chodzi mi o', 'chodziło o', 'chodzilo o', 'chodziło mi o', 'chodzilo mi o', 'niech będzie', 'niech bedzie', 'niech to będzie', 'niech to bedzie', 'raczej', 'zamiast tego', 'tylko', 'a nie', 'zmień to na', 'zmien to na', 'zmień na', 'zmien na', 'popraw na', 'poprawka', 'korekta'],
  ],
  other: ['ta druga', 'tę drugą', 'te druga', 'tą drugą', 'ta drugą', 'tej drugiej', 'ten drugi', 'tego drugiego', 'to drugie', 'te drugie', 'druga', 'drugą', 'drugiej', 'drugi', 'drugie', 'inna', 'inną', 'innej', 'inny', 'inne', 'ta inna', 'tę inną', 'tamta', 'tamtą', 'tamten', 'tamto', 'tamtej'],
  exceptions: [
    ...['ale', 'lecz', 'oprócz', 'oprocz', 'prócz', 'procz', 'poza', 'bez', 'wyjątkiem', 'wyjatkiem', 'z wyjątkiem', 'z wyjatkiem', 'za wyjątkiem', 'za wyjatkiem', 'wyjąwszy', 'wyjawszy', 'pomijając', 'pomijajac', 'zamiast', 'ani'],
    ...['zostaw', 'zostawić', 'zostawic', 'zostawiamy', 'zostawiając', 'zostawiajac', 'pozostaw', 'pozostawić', 'pozostawic', 'zachowaj', 'zachować', 'zachowac', 'zachowując', 'zachowujac', 'zatrzymać', 'zatrzymac'],
    ...['nie', 'a nie', 'nigdy', 'nie to', 'nie ten', 'nie ta', 'nie tę', 'nie te', 'nie tą'],
  ],
  negations: ['nie', 'nigdy'],
  polite: ['proszę', 'prosze', 'dziękuję', 'dziekuje', 'dzięki', 'dzieki', 'pokaż', 'pokaz'],
  relatives: ['jeszcze', 'więcej', 'wiecej', 'mniej', 'dodatkowo'],
  years: ['rok', 'roku', 'roczna', 'roczną', 'rocznej', 'roczne', 'roczny', 'lata', 'lat', 'letnia', 'letnią', 'letniej', 'letnie', 'letni', 'letnich'],
  units: ['jednostka', 'jednostki', 'jednostkę', 'jednostke', 'jednostek', 'sztuka', 'sztuki', 'sztukę', 'sztuke', 'sztuk', 'szt', 'instancja', 'instancji', 'instancję', 'instancje', 'wystąpienie', 'wystapienie', 'wystąpienia', 'wystapienia', 'wystąpień', 'wystapien', 'maszyna', 'maszyny', 'maszynę', 'maszyn', 'serwer', 'serwery', 'serwerów', 'serwerow'],
  of: ['z', 'ze'],
  reservations: ['klientów', 'klientow', 'klienci', 'pytanie', 'pytania', 'pytań', 'pytan', 'problem', 'dni', 'dzień', 'dzien', 'tydzień', 'tydzien', 'tygodnie', 'tygodni', 'miesiąc', 'miesiac', 'miesiące', 'miesiace', 'miesięcy', 'miesiecy', 'godzina', 'godziny', 'godzin', 'rezerwacja', 'rezerwacji', 'rezerwację', 'rezerwacje', 'rezerwacją', 'rezerwacjami', 'rezerwacjom', 'zamówienie', 'zamowienie', 'zamówienia', 'zamowienia', 'zamówień', 'zamowien'],
  endings: ['a', 'ach', 'ami', 'ech', 'ich', 'imi', 'ymi', 'zie', 'ce', 'ka', 'e', 'ego', 'ej', 'em', 'emu', 'i', 'ia', 'iach', 'ie', 'iego', 'iej', 'iem', 'iemu', 'im', 'iu', 'o', 'om', 'owi', 'owie', 'ow', 'u', 'y', 'ych', 'ym'],
}
