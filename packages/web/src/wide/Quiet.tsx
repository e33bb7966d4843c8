/**
 * Ant Design, set quieter: our paper, ink and one vest of red, fewer boxes. The colours are read from
 * tokens.css, where alone they are named, and again when the reader changes light, dark or print.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider, type ThemeConfig, theme } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { useLanguage } from '../words/index.ts';
import { queries } from './asking.ts';
import './wide.css';

export function Quiet({ children }: { children: ReactNode }) {
  const look = useSyncExternalStore(onLookChanged, lookNow);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens are read from the page, which `look` names
  const config = useMemo(quietTheme, [look]);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider theme={config} locale={language === 'zh' ? zhCN : enGB} button={{ autoInsertSpace: false }}>
        <App component={false}>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}

const lookNow = () => `${document.documentElement.dataset.theme}/${document.documentElement.dataset.print}`;

function onLookChanged(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-print'] });
  return () => observer.disconnect();
}

function quietTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const root = Number.parseFloat(style.fontSize) || 16;
  const rem = (n: number) => Math.round(n * root);
  const dark = document.documentElement.dataset.theme === 'dark';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('ink'),
      colorInfo: token('tried'),
      colorSuccess: token('accounted'),
      colorWarning: token('attention'),
      // Alarm is never red here: what was refused or failed is said in the attention colour.
      colorError: token('attention'),
      colorLink: token('ink'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-2'),
      colorTextTertiary: token('ink-3'),
      colorTextPlaceholder: token('ink-3'),
      colorBgBase: token('paper'),
      colorBgContainer: token('card'),
      colorBgElevated: token('card'),
      colorBgLayout: token('paper'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      colorTextLightSolid: token('paper'),
      fontFamily: 'inherit',
      fontSize: rem(0.9375),
      controlHeight: rem(2.25),
      controlHeightSM: rem(1.875),
      borderRadius: 6,
      boxShadow: 'none',
      motion: false,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: {
        headerBg: token('paper'),
        headerColor: token('ink-2'),
        headerSplitColor: 'transparent',
        rowHoverBg: token('soft'),
        rowSelectedBg: token('soft'),
        rowSelectedHoverBg: token('soft'),
        colorBgContainer: token('paper'),
        cellPaddingBlock: rem(0.5),
        cellPaddingInline: rem(0.5),
      },
      Segmented: { itemSelectedBg: token('card'), trackBg: token('soft') },
    },
  };
}
