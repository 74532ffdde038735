import { Badge, Button, Group, Kbd, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconKeyboard, IconPlus, IconSearch } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { keysText } from '../lib/keys.ts';
import { useRead } from '../lib/use-read.ts';
import { useWords } from '../lib/use-words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { words } from './words.ts';

type TopBarProps = { readonly onShowKeys: () => void; readonly onSearch: () => void };

/** Back and forward, search, new. */
export function TopBar({ onShowKeys, onSearch }: TopBarProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const { value: info } = useRead('workspace.info', {});
  return (
    <header className="top-bar">
      <Group gap={2} wrap="nowrap">
        <IconButton
          label={t.back}
          keys="Alt+ArrowLeft"
          icon={<IconArrowLeft size={18} />}
          onClick={() => history.back()}
        />
        <IconButton
          label={t.forward}
          keys="Alt+ArrowRight"
          icon={<IconArrowRight size={18} />}
          onClick={() => history.forward()}
        />
      </Group>
      <UnstyledButton className="top-search" onClick={onSearch} aria-keyshortcuts="Ctrl+K">
        <IconSearch size={16} aria-hidden />
        <Text size="sm" truncate flex={1}>
          {t.search}
        </Text>
        <Kbd size="xs">{keysText('Ctrl+K')}</Kbd>
      </UnstyledButton>
      <Group gap="xs" wrap="nowrap" ms="auto">
        {info?.isExample && (
          <Tooltip label={t.exampleHint}>
            <Badge variant="outline" color="slate" tt="none" tabIndex={0}>
              {t.example}
            </Badge>
          </Tooltip>
        )}
        <IconButton label={t.keys} keys="?" icon={<IconKeyboard size={18} />} onClick={onShowKeys} />
        <Button
          variant="default"
          rightSection={<KeyCap keys="X" />}
          aria-keyshortcuts="X"
          onClick={() => navigate('/expo')}
        >
          {t.expo}
        </Button>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyCap keys="N" />}
          aria-keyshortcuts="N"
          onClick={() => navigate('/leads/new')}
        >
          {t.create}
        </Button>
      </Group>
    </header>
  );
}
