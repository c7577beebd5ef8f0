import type { ThemeConfig } from 'antd';
import { tokens } from './tokens.js';

const fontFamily = "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif";

/** antd in our tokens; the grey texts are darkened to a contrast of 4.5:1 (WCAG 1.4.3). */
export const antdTheme: ThemeConfig = {
  cssVar: { key: 'trinh-ky' },
  hashed: false,
  token: {
    fontFamily,
    fontSize: tokens.fontSize,
    colorPrimary: tokens.blue,
    colorLink: tokens.blue,
    colorLinkHover: tokens.ink,
    colorInfo: tokens.blue,
    colorError: tokens.seal,
    colorSuccess: tokens.ok,
    colorWarning: tokens.warn,
    // antd derives its pale colours from the dark ones; ours are chosen.
    colorInfoBg: tokens.bluePale,
    colorErrorBg: tokens.sealPale,
    colorSuccessBg: tokens.okPale,
    colorWarningBg: tokens.warnPale,
    colorInfoBorder: '#c3d7e6',
    colorErrorBorder: '#efc9c5',
    colorSuccessBorder: '#bfdecd',
    colorWarningBorder: '#ecd9ac',
    colorTextBase: tokens.ink,
    colorTextSecondary: tokens.soft,
    colorTextTertiary: tokens.soft,
    colorTextDescription: tokens.soft,
    colorTextQuaternary: '#626c79',
    colorTextPlaceholder: '#626c79',
    colorTextDisabled: '#626c79',
    colorBorder: '#c9cfd6',
    colorBorderSecondary: tokens.line,
    colorBgLayout: tokens.ground,
    borderRadius: tokens.radius,
    borderRadiusLG: tokens.radiusLarge,
    controlHeight: 36,
    lineHeight: 1.5,
    wireframe: false,
    // Offices work on weak machines: what opens is there at once.
    motion: false,
  },
  components: {
    Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Table: { headerBg: 'transparent', headerColor: tokens.soft, cellPaddingBlock: 11 },
    Card: { headerFontSize: 15, paddingLG: 18 },
    Tabs: { titleFontSize: 14, horizontalItemPadding: '10px 0' },
    Menu: { groupTitleColor: tokens.soft, itemHeight: 34 },
    Form: { labelColor: tokens.soft, itemMarginBottom: 18 },
  },
};
