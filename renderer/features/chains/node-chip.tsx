import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconLayoutKanban,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { nodeStates } from '#model/chain';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { ChainNode } from './chain-node.ts';
import { words } from './words.ts';

type NodeState = ChainNode['state'];

const signs = { present: IconCircleCheck, weak: IconCircleHalf2, missing: IconCircleDashed } as const;
const states = Object.keys(nodeStates) as NodeState[]; // the codes of this very list
const icon = { size: 16, 'aria-hidden': true } as const;

type NodeChipProps = {
  readonly node: ChainNode;
  /** The node it stands below. */
  readonly parentName: string | undefined;
  readonly onEdit: () => void;
};

/** A node with its state in sign and word; pressing it opens what can be done. */
export function NodeChip({ node, parentName, onEdit }: NodeChipProps) {
  const t = useWords(words);
  const say = useLabel();
  const [, navigate] = useLocation();
  const updating = useWrite('chainNodes.update');
  const removing = useWrite('chainNodes.remove');
  const { id, name, state } = node;
  const Sign = signs[state];
  const set = async (next: NodeState) => {
    if (next !== state && (await updating.run({ id, state: next }))) {
      notifyDone({ message: t.nodeSet(name, say(nodeStates[next])), undo: undoLast });
    }
  };
  const remove = async () => {
    if (await removing.run({ id })) notifyDone({ message: t.nodeRemoved(name), undo: undoLast });
  };
  const full = parentName ? `${parentName} / ${name}` : name;
  return (
    <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton
          className="chain-node"
          data-state={state}
          aria-label={t.node(full, say(nodeStates[state]))}
          title={t.node(full, say(nodeStates[state]))}
        >
          <Sign size={16} aria-hidden />
          <span className="chain-node-name">
            {parentName && <span className="chain-node-parent">{`${parentName} / `}</span>}
            {name}
          </span>
          <span className="chain-node-state">{say(nodeStates[state])}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          aria-label={t.stateMenu}
          value={state}
          onChange={(code) => void set(states.find((known) => known === code) ?? state)}
        >
          {states.map((code) => (
            <Menu.RadioItem key={code} value={code} closeMenuOnClick>
              {say(nodeStates[code])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLayoutKanban {...icon} />}
          onClick={() => navigate(`/leads/table?chainNodeId=${encodeURIComponent(id)}`)}
        >
          {t.nodeLeads}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          {t.rename}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void remove()}>
          {t.removeNode}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
