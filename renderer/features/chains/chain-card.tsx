import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'wouter';
import { chainFields, type Chain } from '#model/chain';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { RefName } from '../../ui/record/facts.tsx';
import type { ChainNode } from './chain-node.ts';
import { NodeChip } from './node-chip.tsx';
import { words } from './words.ts';

/** What is asked for beside the list. */
export type Asked =
  | { readonly kind: 'chain'; readonly chain: Chain }
  | { readonly kind: 'node'; readonly chain: Chain; readonly node?: ChainNode };

type ChainCardProps = {
  readonly chain: Chain;
  readonly nodes: readonly ChainNode[];
  readonly onAsk: (asked: Asked) => void;
  readonly onRemoved: () => void;
};

/** One chain: who leads it, its leads, its nodes in order with what is missing. */
export function ChainCard({ chain, nodes, onAsk, onRemoved }: ChainCardProps) {
  const t = useWords(words);
  const id = useId();
  const { run } = useWrite('chains.remove');
  const { name } = chain;
  const remove = async () => {
    if (!(await run({ id: chain.id }))) return;
    notifyDone({ message: t.removed(name), undo: undoLast });
    onRemoved();
  };
  const count = (state: ChainNode['state']) => nodes.filter((node) => node.state === state).length;
  return (
    <section className="chain-card" aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="sm" wrap="nowrap" className="chain-head">
          <Title order={2} id={id} className="record-cut" title={name}>
            {name}
          </Title>
          {chain.code && (
            <Text size="sm" c="dimmed">
              {chain.code}
            </Text>
          )}
          <LeadCount chain={chain} />
          {nodes.length > 0 && (
            <Text size="sm" c="dimmed">
              {t.gaps(count('missing'), count('weak'))}
            </Text>
          )}
        </Group>
        <Group gap={2} wrap="nowrap">
          <IconButton
            size="sm"
            label={t.edit(name)}
            icon={<IconPencil size={14} />}
            onClick={() => onAsk({ kind: 'chain', chain })}
          />
          <IconButton
            size="sm"
            label={t.remove(name)}
            icon={<IconTrash size={14} />}
            onClick={() => void remove()}
          />
        </Group>
      </Group>
      <Leaders chain={chain} />
      <ul className="chain-nodes" aria-label={t.nodes(name)}>
        {nodes.map((node) => (
          <li key={node.id}>
            <NodeChip
              node={node}
              parentName={nodes.find((other) => other.id === node.parentId)?.name}
              onEdit={() => onAsk({ kind: 'node', chain, node })}
            />
          </li>
        ))}
        <li>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={t.addNodeTo(name)}
            onClick={() => onAsk({ kind: 'node', chain })}
          >
            {t.addNode}
          </Button>
        </li>
      </ul>
    </section>
  );
}

function LeadCount({ chain: { id, name } }: { readonly chain: Chain }) {
  const t = useWords(words);
  const formats = useFormats();
  const { value } = useRead('leads.list', { chainId: id, limit: 1 });
  if (!value) return null;
  return (
    <Anchor
      component={Link}
      href={`/leads/table?chainId=${encodeURIComponent(id)}`}
      size="sm"
      c="inherit"
      underline="always"
      aria-label={t.leadsOf(t.leads(formats.number(value.total)), name)}
      className="tabular"
    >
      {t.leads(formats.number(value.total))}
    </Anchor>
  );
}

function Leaders({ chain: { leaderId, anchorCompanyId } }: { readonly chain: Chain }) {
  const say = useLabel();
  if (leaderId === null && anchorCompanyId === null) return null;
  return (
    <Text size="sm" component="div" className="record-cut">
      {leaderId !== null && (
        <>
          <Text span c="dimmed">{`${say(chainFields.leaderId.label)} `}</Text>
          <RefName noun="person" id={leaderId} />
        </>
      )}
      {leaderId !== null && anchorCompanyId !== null && <span className="chain-gap" />}
      {anchorCompanyId !== null && (
        <>
          <Text span c="dimmed">{`${say(chainFields.anchorCompanyId.label)} `}</Text>
          <Anchor
            component={Link}
            href={`/companies?id=${encodeURIComponent(anchorCompanyId)}`}
            size="sm"
            c="inherit"
            underline="always"
          >
            <RefName noun="company" id={anchorCompanyId} />
          </Anchor>
        </>
      )}
    </Text>
  );
}
