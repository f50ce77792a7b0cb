import { regions as enRegions } from '#cards/locales/en/regions'
import { spoken as en } from '#cards/locales/en/spoken'
import { regions as frRegions } from '#cards/locales/fr/regions'
import { spoken as fr } from '#cards/locales/fr/spoken'
import { regions as koRegions } from '#cards/locales/ko/regions'
import { spoken as ko } from '#cards/locales/ko/spoken'
import type { Locale } from '#cards/locales/locales'
import { regions as plRegions } from '#cards/locales/pl/regions'
import { spoken as pl } from '#cards/locales/pl/spoken'
import type { RegionNames, SpokenWords } from '#cards/locales/spoken'
import { regions as zhHansRegions } from '#cards/locales/zh-hans/regions'
import { spoken as zhHans } from '#cards/locales/zh-hans/spoken'

/** How people type, by their language. */
export const SPOKEN: Record<Locale, SpokenWords> = { en, fr, pl, ko, 'zh-Hans': zhHans }

/** How people call the Azure regions, by their language. */
export const REGIONS: Record<Locale, RegionNames> = { en: enRegions, fr: frRegions, pl: plRegions, ko: koRegions, 'zh-Hans': zhHansRegions }
