import { Menu, Popover } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconChevronDown,
  IconEyeOff,
  IconFilter,
  IconPin,
  IconPinnedOff,
  IconX,
} from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { useLanguage, useWords } from '../lib/use-words.ts';
import { PopoverBody } from './popover-body.tsx';
import { columnTitle, type TableColumn } from './table-column.ts';
import type { Sort } from './table-head.tsx';
import type { Layout } from './table-layout.ts';
import { words } from './words.ts';

type ColumnMenuProps<Row> = {
  readonly layout: Layout<Row>;
  readonly column: TableColumn<Row>;
  readonly index: number;
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort | null) => void) | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
};

/** What can be done with a column: sort, filter, pin, move, hide. Until it is opened it is one plain button. */
export function ColumnMenu<Row>(props: ColumnMenuProps<Row>) {
  const { column, isOpen, onOpen } = props;
  const t = useWords(words);
  const title = columnTitle(column, useLanguage());
  const button = { label: t.columnMenu(title), onClick: onOpen };
  return (
    <span className="ft-menu" data-open={isOpen || undefined}>
      {isOpen ? <OpenMenu {...props} title={title} /> : <MenuButton {...button} />}
    </span>
  );
}

type MenuButtonProps = {
  readonly label: string;
  readonly onClick?: () => void;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** Mantine’s targets add a class, a ref and their roles. */
function MenuButton({ label, className = '', ...rest }: MenuButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`ft-menu-button ${className}`}
      aria-label={label}
      {...rest}
    >
      <IconChevronDown size={14} aria-hidden />
    </button>
  );
}

function OpenMenu<Row>(props: ColumnMenuProps<Row> & { readonly title: string }) {
  const { column, onClose, title } = props;
  const t = useWords(words);
  const [isFiltering, setFiltering] = useState(false);
  if (isFiltering) {
    return (
      <Popover opened onChange={(isStillOpen) => !isStillOpen && onClose()} position="bottom-start" trapFocus>
        <Popover.Target>
          <MenuButton label={t.columnMenu(title)} />
        </Popover.Target>
        <Popover.Dropdown aria-label={title}>
          <PopoverBody>{column.filter?.(onClose)}</PopoverBody>
        </Popover.Dropdown>
      </Popover>
    );
  }
  return (
    <Menu
      opened
      onChange={(isStillOpen) => !isStillOpen && onClose()}
      position="bottom-start"
      returnFocus={false}
    >
      <Menu.Target>
        <MenuButton label={t.columnMenu(title)} />
      </Menu.Target>
      <Menu.Dropdown>
        <MenuItems {...props} onFilter={() => setFiltering(true)} />
      </Menu.Dropdown>
    </Menu>
  );
}

const icon = { size: 16, 'aria-hidden': true } as const;

function MenuItems<Row>({
  layout,
  column,
  index,
  sort,
  onSort,
  onFilter,
}: ColumnMenuProps<Row> & { readonly onFilter: () => void }) {
  const t = useWords(words);
  const { name } = column;
  const isPinned = layout.placed[index]?.pinnedAt !== null;
  const before = layout.placed[index - 1]?.column.name;
  const afterNext = layout.placed[index + 2]?.column.name ?? null;
  return (
    <>
      {onSort && (
        <>
          <Menu.Item
            leftSection={<IconArrowUp {...icon} />}
            onClick={() => onSort({ name, isDescending: false })}
          >
            {t.sortAscending}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown {...icon} />}
            onClick={() => onSort({ name, isDescending: true })}
          >
            {t.sortDescending}
          </Menu.Item>
          {sort?.name === name && (
            <Menu.Item leftSection={<IconX {...icon} />} onClick={() => onSort(null)}>
              {t.sortNone}
            </Menu.Item>
          )}
        </>
      )}
      {column.filter && (
        <Menu.Item leftSection={<IconFilter {...icon} />} closeMenuOnClick={false} onClick={onFilter}>
          {t.filterColumn}
        </Menu.Item>
      )}
      {(onSort || column.filter) && <Menu.Divider />}
      <Menu.Item
        leftSection={isPinned ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />}
        onClick={() => layout.pin(name, !isPinned)}
      >
        {isPinned ? t.unpinColumn : t.pinColumn}
      </Menu.Item>
      {before !== undefined && (
        <Menu.Item leftSection={<IconArrowLeft {...icon} />} onClick={() => layout.move(name, before)}>
          {t.moveLeft}
        </Menu.Item>
      )}
      {index < layout.placed.length - 1 && (
        <Menu.Item leftSection={<IconArrowRight {...icon} />} onClick={() => layout.move(name, afterNext)}>
          {t.moveRight}
        </Menu.Item>
      )}
      {layout.placed.length > 1 && (
        <Menu.Item leftSection={<IconEyeOff {...icon} />} onClick={() => layout.show(name, false)}>
          {t.hideColumn}
        </Menu.Item>
      )}
    </>
  );
}
