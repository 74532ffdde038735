import '../../ui/record/record.css';

type FactListProps = { readonly facts: readonly (readonly [name: string, value: string])[] };

/** Names and values, one line each. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className="record-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
