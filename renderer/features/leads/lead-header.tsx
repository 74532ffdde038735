import { Alert, Badge, Button, Group, Menu, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { endedReasons } from '#model/lead-choices';
import type { LeadDetail } from '#model/lead-shapes';
import { buildStatuses, outcomes, reserveKinds } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { LeadAction, LeadActions } from './lead-actions.tsx';
import { words } from './lead-words.ts';

/** The buttons and the menu of a lead’s page. */
export function LeadHeader({
  actions: { primary, edit, others, remove },
}: {
  readonly actions: LeadActions;
}) {
  const t = useWords(words);
  const say = useLabel();
  return (
    <>
      <ActionButton action={edit} isQuiet icon={<IconPencil size={16} aria-hidden />} />
      {primary.isPossible && <ActionButton action={primary} />}
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((action) => (
            <ActionItem key={action.keys + say(action.label)} action={action} />
          ))}
          {remove.isPossible && others.length > 0 && <Menu.Divider />}
          {remove.isPossible && <ActionItem action={remove} icon={<IconTrash size={16} aria-hidden />} />}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

type ActionProps = { readonly action: LeadAction; readonly icon?: ReactNode };

function ActionButton({
  action: { label, keys, run, isPossible },
  icon,
  isQuiet = false,
}: ActionProps & { readonly isQuiet?: boolean }) {
  const say = useLabel();
  return (
    <Button
      variant={isQuiet ? 'default' : 'filled'}
      onClick={run}
      disabled={!isPossible}
      aria-keyshortcuts={keys}
      leftSection={icon}
      rightSection={<KeyCap keys={keys} />}
    >
      {say(label)}
    </Button>
  );
}

function ActionItem({ action: { label, keys, run }, icon }: ActionProps) {
  const say = useLabel();
  return (
    <Menu.Item
      onClick={run}
      aria-keyshortcuts={keys}
      leftSection={icon}
      rightSection={<KeyCap keys={keys} />}
    >
      {say(label)}
    </Menu.Item>
  );
}

/** What must be seen at once: kept secret, not assessed, the kind of reserve, the build status. */
export function LeadMarks({ lead }: { readonly lead: LeadDetail }) {
  const t = useWords(words);
  const say = useLabel();
  return (
    <Group gap={6} wrap="nowrap" className="lead-marks">
      {lead.isConfidential && (
        <Tooltip label={t.confidentialHint}>
          <Badge variant="filled" tt="none" tabIndex={0} leftSection={<IconLock size={12} aria-hidden />}>
            {[t.confidential, lead.codeName].filter(Boolean).join(' · ')}
          </Badge>
        </Tooltip>
      )}
      {lead.reserveKind && (
        <Badge variant="outline" color="slate" tt="none">
          {say(reserveKinds[lead.reserveKind])}
        </Badge>
      )}
      {lead.buildStatus && (
        <Badge variant="outline" color="slate" tt="none">
          {say(buildStatuses[lead.buildStatus])}
        </Badge>
      )}
      {lead.isExcluded && (
        <Badge variant="outline" color="slate" tt="none">
          {t.excluded}
        </Badge>
      )}
      {lead.code && (
        <Text size="sm" c="dimmed" className="lead-code">
          {lead.code}
        </Text>
      )}
    </Group>
  );
}

/** Why a lead stands still, or that it waits in the bin. */
export function LeadStanding({ lead }: { readonly lead: LeadDetail }) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const { run, isPending } = useWrite('leads.restore');
  const restore = async () => {
    if (await run({ id: lead.id })) notifyDone({ message: t.restored(lead.name), undo: undoLast });
  };
  if (lead.deletedAt !== null) {
    return (
      <Alert color="slate" variant="light" mb="sm" p="xs">
        <Group gap="sm">
          <Text size="sm">{t.inBin}</Text>
          <Button variant="default" size="compact-sm" loading={isPending} onClick={() => void restore()}>
            {t.restore}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (lead.outcome === 'active') return null;
  const why = [lead.endedReason && say(endedReasons[lead.endedReason]), lead.endedNote]
    .filter(Boolean)
    .join(' · ');
  return (
    <Alert color="slate" variant="light" mb="sm" p="xs" title={say(outcomes[lead.outcome])}>
      <Text size="sm">
        {[why, lead.resumeOn && t.resumesOn(formats.fullDay(lead.resumeOn))].filter(Boolean).join(' · ')}
      </Text>
    </Alert>
  );
}
