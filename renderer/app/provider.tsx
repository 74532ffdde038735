import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/zh-cn';
import { useEffect, useState, type ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation, useHashSearch } from '../lib/hash-location.ts';
import { call } from '../lib/call.ts';
import { usePreferences } from '../lib/preferences.ts';
import { createQueryClient } from '../lib/query.ts';
import { useLanguage } from '../lib/use-words.ts';
import { cspNonce } from '../lib/csp-nonce.ts';
import { useDayTurn, useHostEvents } from './host-events.ts';
import { cssVariables, theme } from './theme.ts';

let stopWatching = () => {};

/** Mantine asks and tells the preferences, so that there is one place that knows the colour scheme. */
const schemeManager: MantineColorSchemeManager = {
  get: () => usePreferences.getState().colorScheme,
  set: (colorScheme) => usePreferences.getState().choose({ colorScheme }),
  subscribe: (onUpdate) => {
    stopWatching = usePreferences.subscribe(({ colorScheme }, before) => {
      if (colorScheme !== before.colorScheme) onUpdate(colorScheme);
    });
  },
  unsubscribe: () => stopWatching(),
  clear: () => usePreferences.getState().choose({ colorScheme: 'auto' }),
};

type ProviderProps = {
  readonly children: ReactNode;
  /** Tests turn off transitions and portals. */
  readonly env?: 'default' | 'test';
};

/** Everything a screen may lean on: theme, language, what was read, where one is, what the host says. */
export function Provider({ children, env = 'default' }: ProviderProps) {
  const [queryClient] = useState(createQueryClient);
  const language = useLanguage();
  useHostEvents(queryClient);
  useDayTurn(queryClient);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    call('window.language', { language }).catch(() => undefined); // the native menu alone would miss it
  }, [language]);
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        getStyleNonce={cspNonce}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
        env={env}
      >
        <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>
          <Router hook={useHashLocation} searchHook={useHashSearch}>
            {children}
          </Router>
        </DatesProvider>
        <Notifications position="bottom-center" transitionDuration={120} limit={4} />
      </MantineProvider>
    </QueryClientProvider>
  );
}
