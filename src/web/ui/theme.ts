import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep teal. Shade 8 on white has a contrast of 8.6; shade 6, for the dark scheme, carries white text at 5.2. */
const teal: MantineColorsTuple = [
  '#eef6f5',
  '#d8ebe9',
  '#b3d8d4',
  '#86c1bb',
  '#5ca8a0',
  '#3b9088',
  '#24776e',
  '#166860',
  '#0d5650',
  '#07413d',
]

/** Greys with the warmth of paper. */
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1eb',
  '#eae6de',
  '#ddd8ce',
  '#c8c2b6',
  '#938c7f',
  '#645e54',
  '#544f46',
  '#3d3933',
  '#2a2723',
]

/** The same warmth by lamplight. Index 0 is text, 7 the page, 6 what lies on it. */
const dark: MantineColorsTuple = [
  '#e9e5dd',
  '#cfcac0',
  '#b0aa9e',
  '#968f83',
  '#4a463f',
  '#3a3731',
  '#2b2925',
  '#1f1d1a',
  '#181613',
  '#11100e',
]

const fontFamily =
  '"PingFang HK", "Microsoft JhengHei", "Noto Sans HK", "Noto Sans TC", system-ui, "Noto Sans CJK HK", sans-serif'

/** The look of every page: docs in ../../../README.md; the reasons in the design page "How it looks and speaks". */
export const theme = createTheme({
  primaryColor: 'teal',
  // 8 in the light scheme; on dark ground it would not stand out by 3:1, 6 does and still carries white text.
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  colors: { teal, gray, dark },
  white: '#ffffff',
  black: '#2a2723',
  fontFamily,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 2px 8px rgb(42 39 35 / 12%)',
    lg: '0 4px 14px rgb(42 39 35 / 14%)',
    xl: '0 6px 20px rgb(42 39 35 / 16%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ModalRoot: { defaultProps: { transitionProps: { duration: 0 } } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.35 } },
    DrawerRoot: { defaultProps: { transitionProps: { duration: 0 } } },
    DrawerOverlay: { defaultProps: { backgroundOpacity: 0.35 } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    // Beside its button in the page, so that it is read and reached right after it.
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', withinPortal: false } },
    Select: { defaultProps: { allowDeselect: false, withCheckIcon: true } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } },
  },
})

/** Mantine's own variables that would fall short of AA, put on our colours (which live in base.css). */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--overdue)',
    '--mantine-color-success': 'var(--done)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled-color': 'var(--ink-soft)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-hover': 'var(--accent-soft-hover)',
    '--mantine-color-teal-light-color': 'var(--accent)',
    '--mantine-color-teal-outline': 'var(--accent)',
    '--mantine-color-teal-text': 'var(--accent)',
  }
  return { variables: {}, light: both, dark: both }
}
