import { useLabel } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { EditableField } from './editable-field.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { isFieldShown, leadSections, type LeadSection, type LeadSectionName } from './lead-sections.ts';

/** A heading with its fields, each edited in place. */
export function LeadFieldSection({ name }: { readonly name: LeadSectionName }) {
  const say = useLabel();
  const { lead } = useLeadEdit();
  const { title, fields }: LeadSection = leadSections[name];
  const shown = fields.filter((field) => isFieldShown(field, lead));
  if (shown.length === 0) return null;
  return (
    <Section title={say(title)}>
      <div className="lead-fields">
        {shown.map((field) => (
          <EditableField key={field} name={field} />
        ))}
      </div>
    </Section>
  );
}
