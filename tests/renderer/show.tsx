import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Provider } from '../../renderer/app/provider.tsx';
import { KeyPresses } from '../../renderer/app/key-presses.ts';
import { usePreferences, type Language } from '../../renderer/lib/preferences.ts';

/** Shows a part with everything a screen leans on; the window listens for keys. Call `fakeHost` first. */
export function show(
  part: ReactNode,
  language: Language = 'zh',
): RenderResult & { readonly user: UserEvent } {
  usePreferences.setState({
    language,
    colorScheme: 'light',
    density: 'compact',
    isRailCollapsed: false,
    tables: {},
  });
  return {
    user: userEvent.setup(),
    ...render(
      <Provider env="test">
        <KeyPresses />
        {part}
      </Provider>,
    ),
  };
}
