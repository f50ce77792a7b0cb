/** How Teams looks to somebody: the three themes that one can choose there. */
export const THEMES = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** The colours of a theme, by the names that Microsoft's Fluent 2 gives them (`colorNeutralBackground1` is `background`). */
interface Colours {
  /** Behind the cards. */
  readonly canvas: string
  readonly background: string
  readonly emphasis: string
  readonly text: string
  readonly subtle: string
  readonly stroke: string
  readonly strongStroke: string
  readonly brand: string
  readonly onBrand: string
  readonly accent: string
  readonly link: string
  readonly good: string
  readonly warning: string
  readonly attention: string
  readonly goodBackground: string
  readonly warningBackground: string
  readonly attentionBackground: string
  readonly accentBackground: string
  readonly destructive: string
}

/**
 * From teamsLightTheme, teamsDarkTheme and teamsHighContrastTheme of the npm package @fluentui/tokens 1.0.0-alpha.24: the neutral and brand colours,
 * colorStatusSuccessForeground1, colorStatusWarningForeground1, and colorPaletteRedForeground1, the red for text on the usual background.
 */
const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    canvas: '#f5f5f5', background: '#ffffff', emphasis: '#f5f5f5', text: '#242424', subtle: '#616161', stroke: '#d1d1d1', strongStroke: '#616161',
    brand: '#5b5fc7', onBrand: '#ffffff', accent: '#5b5fc7', link: '#4f52b2', good: '#0e700e', warning: '#bc4b09', attention: '#bc2f32',
    goodBackground: '#f1faf1', warningBackground: '#fff9f5', attentionBackground: '#fdf3f4', accentBackground: '#e8ebfa', destructive: '#c50f1f',
  },
  dark: {
    canvas: '#1f1f1f', background: '#292929', emphasis: '#1f1f1f', text: '#ffffff', subtle: '#adadad', stroke: '#666666', strongStroke: '#adadad',
    brand: '#4f52b2', onBrand: '#ffffff', accent: '#7f85f5', link: '#7f85f5', good: '#54b054', warning: '#faa06b', attention: '#e37d80',
    goodBackground: '#052505', warningBackground: '#4a1e04', attentionBackground: '#3b0509', accentBackground: '#2f2f4a', destructive: '#c50f1f',
  },
  contrast: {
    canvas: '#000000', background: '#000000', emphasis: '#000000', text: '#ffffff', subtle: '#ffffff', stroke: '#ffffff', strongStroke: '#ffffff',
    brand: '#ffffff', onBrand: '#000000', accent: '#ffffff', link: '#ffff00', good: '#ffffff', warning: '#ffffff', attention: '#ffffff',
    goodBackground: '#000000', warningBackground: '#000000', attentionBackground: '#000000', accentBackground: '#000000', destructive: '#ffffff',
  },
}

/** The colours of a theme as the page's style sheet reads them. */
export function styleOf(theme: Theme): Record<string, string> {
  return Object.fromEntries(Object.entries(COLOURS[theme]).map(([name, colour]) => [`--${name}`, colour as string]))
}

/** Font families, as CSS writes them. */
export interface Fonts {
  readonly text: string
  readonly monospace: string
}

const SIZES = { fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 }, fontWeights: { lighter: 200, default: 400, bolder: 600 } }

/**
 * What the renderer is told of a theme. Sizes, distances and the number of buttons are those that Microsoft's card designer has for Teams
 * (npm package adaptivecards-designer 2.4.4, hostConfigs/microsoft-teams-light.json); its colours are older than today's Teams.
 */
export function hostConfigOf(theme: Theme, fonts: Fonts): object {
  const colours = COLOURS[theme]
  const same = (colour: string) => ({ default: colour, subtle: colour })
  const foregroundColors = {
    default: { default: colours.text, subtle: colours.subtle },
    dark: { default: '#242424', subtle: '#616161' },
    light: { default: '#ffffff', subtle: '#f5f5f5' },
    accent: same(colours.accent),
    good: same(colours.good),
    warning: same(colours.warning),
    attention: same(colours.attention),
  }
  const container = (backgroundColor: string) => ({ backgroundColor, borderColor: colours.stroke, foregroundColors })
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colours.stroke },
    fontTypes: { default: { fontFamily: fonts.text, ...SIZES }, monospace: { fontFamily: fonts.monospace, ...SIZES } },
    textStyles: { heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: container(colours.background),
      emphasis: container(colours.emphasis),
      accent: container(colours.accentBackground),
      good: container(colours.goodBackground),
      warning: container(colours.warningBackground),
      attention: container(colours.attentionBackground),
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' }, preExpandSingleShowCardAction: false, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    inputs: { label: { requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } }, errorMessage: { color: 'attention', weight: 'default' } },
    adaptiveCard: { allowCustomStyle: false },
  }
}
