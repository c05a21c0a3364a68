/** The appearance of code blocks, in the site's colours: a light theme and a dark one. */
import type { StarlightExpressiveCodeOptions } from '@astrojs/starlight/expressive-code'
import { type Element, select, setProperty } from '@astrojs/starlight/expressive-code/hast'

/** The colours of a theme. */
interface Palette {
  /** Names, punctuation, and everything without a colour of its own. */
  text: string
  comment: string
  keyword: string
  string: string
  /** Functions, and keys of data. */
  call: string
  type: string
}

const scopes: Record<keyof Palette, string[]> = {
  text: ['source', 'punctuation', 'variable', 'meta.embedded'],
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: ['keyword', 'storage', 'variable.language', 'constant.language', 'entity.name.tag'],
  string: ['string', 'constant.numeric', 'punctuation.definition.string'],
  call: ['entity.name.function', 'support.function', 'support.type.property-name'],
  type: ['entity.name.type', 'support.type', 'support.class', 'entity.other.attribute-name'],
}

const theme = (type: 'light' | 'dark', background: string, palette: Palette) => ({
  name: `tags-${type}`,
  type,
  colors: { 'editor.background': background, 'editor.foreground': palette.text },
  settings: Object.entries(scopes).map(([name, scope]) => ({
    scope,
    settings: { foreground: palette[name as keyof Palette] },
  })),
})

const ground = 'var(--sl-color-gray-7)'
const rule = 'var(--sl-color-gray-5)'

/** The options of Expressive Code. */
export const code: StarlightExpressiveCodeOptions = {
  plugins: [
    {
      name: 'Code that scrolls by keyboard without a script',
      hooks: {
        postprocessRenderedBlock: ({ renderData }) =>
          setProperty(select('pre', renderData.blockAst) as Element, 'tabindex', '0'),
      },
    },
  ],
  themes: [
    theme('dark', '#151c18', {
      text: '#d6deda',
      comment: '#94a29b',
      keyword: '#f0905f',
      string: '#83dcc0',
      call: '#a3cff2',
      type: '#dcb9e8',
    }),
    theme('light', '#f5f8f6', {
      text: '#22302a',
      comment: '#56635d',
      keyword: '#a83a17',
      string: '#0a6a54',
      call: '#1b5283',
      type: '#693d77',
    }),
  ],
  shiki: { langAlias: { har: 'json' } },
  styleOverrides: {
    borderColor: rule,
    borderRadius: 'var(--tags-radius)',
    codeLineHeight: '1.6',
    codeBackground: ground,
    codeForeground: 'var(--sl-color-gray-1)',
    focusBorder: 'var(--sl-color-text-accent)',
    frames: {
      editorBackground: ground,
      editorActiveTabBackground: ground,
      editorActiveTabForeground: 'var(--sl-color-gray-3)',
      editorActiveTabIndicatorTopColor: 'transparent',
      editorTabBarBackground: ground,
      editorTabBarBorderColor: rule,
      editorTabBarBorderBottomColor: 'transparent',
      terminalBackground: ground,
      terminalTitlebarBackground: ground,
      terminalTitlebarForeground: 'var(--sl-color-gray-3)',
      terminalTitlebarBorderBottomColor: rule,
      terminalTitlebarDotsForeground: 'transparent',
      inlineButtonForeground: 'var(--sl-color-gray-1)',
      inlineButtonBackground: 'var(--sl-color-gray-1)',
      inlineButtonBorder: 'var(--sl-color-gray-1)',
      frameBoxShadowCssValue: 'none',
    },
  },
}
