import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { stages } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useRegionName } from '../../lib/region-names.ts';
import { useWords } from '../../lib/use-words.ts';
import { DueDay } from '../../ui/due-day.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { FieldValue, Unknown } from './field-value.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { words } from './lead-words.ts';

/** The five facts that matter, one line each; a click edits the field behind. */
export function KeyFacts() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  return (
    <dl className="key-facts" aria-label={t.facts}>
      <Fact
        label={t.investor}
        path={lead.investors.length > 0 || lead.investorText === null ? 'investors' : 'investorText'}
      >
        <InvestorFact />
      </Fact>
      <Fact label={t.amount} path={isSigned(lead.stage) ? 'agreedInvestment' : 'plannedInvestment'}>
        <AmountFact />
      </Fact>
      <Fact label={t.chain} path="chainNodeId">
        {[lead.chainName, lead.chainNodeName].filter(Boolean).join(' / ')}
      </Fact>
      <Fact
        label={t.duty}
        path={lead.leaderId === null && lead.dutyUnit !== null ? 'leaderId' : 'dutyPersonId'}
      >
        {[lead.leaderName, [lead.dutyUnit, lead.dutyPersonName].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join(' · ')}
      </Fact>
      <Fact label={t.nextStep} path="nextAction">
        {(lead.nextAction !== null || lead.nextActionOn !== null) && (
          <span className="key-fact-next">
            {lead.nextAction}
            <DueDay value={lead.nextActionOn} />
          </span>
        )}
      </Fact>
    </dl>
  );
}

type FactProps = { readonly label: string; readonly path: string; readonly children: ReactNode };

function Fact({ label, path, children }: FactProps) {
  const t = useWords(words);
  const { jumpTo, isReadOnly } = useLeadEdit();
  const isEmpty = children === '' || children === null || children === false;
  return (
    <div className="key-fact">
      <dt>{label}</dt>
      <dd>
        <UnstyledButton
          className="key-fact-value"
          title={t.editFact(label)}
          disabled={isReadOnly}
          onClick={() => jumpTo(path)}
        >
          {isEmpty ? <Unknown /> : children}
        </UnstyledButton>
      </dd>
    </div>
  );
}

function InvestorFact() {
  const { lead } = useLeadEdit();
  const region = useRegionName(lead.regionCode);
  const name =
    lead.investors.length > 0
      ? lead.investors.map(({ companyName }) => companyName).join('、')
      : (lead.investorText ?? lead.investorName);
  if (name === null) return <Unknown />;
  return (
    <>
      {name}
      {region && <Text span size="sm" c="dimmed">{` · ${region}`}</Text>}
    </>
  );
}

function AmountFact() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const formats = useFormats();
  const name = isSigned(lead.stage) ? 'agreedInvestment' : 'plannedInvestment';
  if (lead.amount === null) return <FieldValue name={name} lead={lead} />;
  const other = isSigned(lead.stage) ? lead.plannedInvestment : null;
  return (
    <>
      <MoneyCell value={lead.amount} />
      <Text span size="sm" c="dimmed">
        {` ${isSigned(lead.stage) ? t.agreed : t.planned}`}
        {other !== null && ` · ${t.planned} ${formats.money(other)}`}
        {lead.arrivedAmount > 0 && ` · ${t.arrived(formats.money(lead.arrivedAmount))}`}
      </Text>
    </>
  );
}

function isSigned(stage: keyof typeof stages): boolean {
  return stage === 'signed' || stage === 'landed';
}
