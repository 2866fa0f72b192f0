import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Shade 7 is the light scheme's accent, shade 3 the dark scheme's. */
const accent: MantineColorsTuple = [
  "#e3eff6",
  "#c6deeb",
  "#a2cfe6",
  "#7cbfe4",
  "#529fc9",
  "#3585b1",
  "#206c96",
  "#12597f",
  "#0d4766",
  "#0b1a23",
];

const small = { defaultProps: { size: "xs" } } as const;

/** Mantine chooses white by the light scheme's accent; on the dark scheme's light one it cannot be read. */
const onAccent = (_theme: unknown, { variant = "filled" }: { readonly variant?: string }) => ({
  root: variant === "filled" ? { "--button-color": "var(--on-accent)" } : {},
});

/** Dense sizes, two weights, the palette of `tokens.css`. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true, // the dark scheme's accent is light
  fontFamily: '"Noto Sans", "Noto Sans Devanagari", sans-serif',
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "12px", sm: "13px", md: "13px", lg: "15px", xl: "18px" },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.5", lg: "1.5", xl: "1.5" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "3px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  defaultRadius: "sm",
  fontWeights: { medium: "700", bold: "700", regular: "400" },
  focusRing: "auto",
  headings: { fontWeight: "700" },
  components: {
    Button: { ...small, vars: onAccent },
    TextInput: small,
    PasswordInput: small,
    NativeSelect: small,
    SegmentedControl: small,
    // The dialog is the only thing with a shadow; no entrance delays the doctor.
    Modal: { defaultProps: { transitionProps: { duration: 0 }, radius: "lg", centered: true } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } },
  },
});

const ours = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-dimmed": "var(--text2)",
  "--mantine-color-placeholder": "var(--text3)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--sunk)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--control-edge)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-error": "var(--text)",
} as const;

/** Mantine's own variables follow ours, so that one palette rules both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { ...ours },
  light: { ...ours },
  dark: { ...ours, "--mantine-color-dark-6": "var(--surface)", "--mantine-color-dark-8": "var(--sunk)" },
});
