import { Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Chain } from '#model/chain';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import '../../ui/record/record.css';
import { NewButton } from '../../ui/record/new-button.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { ChainCard, type Asked } from './chain-card.tsx';
import { ChainForm } from './chain-form.tsx';
import type { ChainNode } from './chain-node.ts';
import './chains.css';
import { NodeForm } from './node-form.tsx';
import { words } from './words.ts';

const most = 1000;

type Panel = Asked | { readonly kind: 'new' };

/** The chains we build, node by node, with what each still lacks. */
export function ChainsPage() {
  const t = useWords(words);
  const formats = useFormats();
  const chains = useRead('chains.list', { limit: most });
  const nodes = useRead('chainNodes.list', { limit: most });
  const [panel, setPanel] = useState<Panel | null>(null);
  const add = () => setPanel({ kind: 'new' });
  const close = useCallback(() => setPanel(null), []);
  useShortcut({ keys: 'Shift+N', label: words.newChain, run: add });
  const nodesOf = (chainId: string) => (nodes.value?.rows ?? []).filter((node) => node.chainId === chainId);
  return (
    <Page
      title={t.title}
      fills
      beside={
        chains.value &&
        chains.value.total > 0 && (
          <Text size="sm" c="dimmed">
            {t.count(formats.number(chains.value.total))}
          </Text>
        )
      }
      actions={<NewButton label={t.newChain} onClick={add} />}
    >
      <div className="record-split">
        <div className="chain-list">
          <ReadView read={chains}>
            {({ rows }) =>
              rows.length === 0 ? (
                <EmptyState text={t.none} action={<NewButton label={t.newChain} onClick={add} />} />
              ) : (
                rows.map((chain) => (
                  <ChainCard
                    key={chain.id}
                    chain={chain}
                    nodes={nodesOf(chain.id)}
                    onAsk={setPanel}
                    onRemoved={close}
                  />
                ))
              )
            }
          </ReadView>
        </div>
        {panel && (
          <ChainPanel
            key={keyOf(panel)}
            panel={panel}
            chains={chains.value?.rows ?? []}
            nodesOf={nodesOf}
            onClose={close}
          />
        )}
      </div>
    </Page>
  );
}

function keyOf(panel: Panel): string {
  if (panel.kind === 'new') return 'new';
  return panel.kind === 'chain' ? panel.chain.id : `${panel.chain.id}/${panel.node?.id ?? 'new'}`;
}

type ChainPanelProps = {
  readonly panel: Panel;
  readonly chains: readonly Chain[];
  readonly nodesOf: (chainId: string) => readonly ChainNode[];
  readonly onClose: () => void;
};

function ChainPanel({ panel, chains, nodesOf, onClose }: ChainPanelProps) {
  const t = useWords(words);
  useShortcut({ keys: 'Escape', label: words.closePanel, run: onClose });
  if (panel.kind === 'new') {
    return (
      <SidePanel title={t.newChain} onClose={onClose}>
        <ChainForm others={chains} onSaved={onClose} onCancel={onClose} />
      </SidePanel>
    );
  }
  const { chain } = panel;
  if (panel.kind === 'chain') {
    return (
      <SidePanel title={t.edit(chain.name)} onClose={onClose}>
        <ChainForm chain={chain} others={chains} onSaved={onClose} onCancel={onClose} />
      </SidePanel>
    );
  }
  return (
    <SidePanel title={panel.node ? t.editNode(panel.node.name) : t.newNode(chain.name)} onClose={onClose}>
      <NodeForm
        chain={chain}
        nodes={nodesOf(chain.id)}
        {...(panel.node && { node: panel.node })}
        onDone={onClose}
      />
    </SidePanel>
  );
}
