import { Text } from '@mantine/core';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { FactList } from './fact-list.tsx';
import { words } from './words.ts';

/** What runs here, for a call to support. */
export function AboutPart() {
  const t = useWords(words);
  const info = useRead('workspace.info', {});
  return (
    <Section title={t.product}>
      <Text size="sm" mb="sm">
        {t.productText}
      </Text>
      <ReadView read={info}>
        {({ appVersion, schemaVersion, sqliteVersion }) => (
          <FactList
            facts={[
              [t.appVersion, appVersion],
              [t.schemaVersion, schemaVersion],
              [t.sqliteVersion, sqliteVersion],
              [t.licence, 'MIT'],
            ]}
          />
        )}
      </ReadView>
    </Section>
  );
}
