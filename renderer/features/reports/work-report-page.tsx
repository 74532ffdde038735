import type { WorkReport } from '#model/work-report';
import { useWords } from '../../lib/use-words.ts';
import { words } from './words.ts';

/** The official page: title, seven parts, 统计口径, issuer and date. */
export function WorkReportPage({ report }: { readonly report: WorkReport }) {
  const t = useWords(words);
  return (
    <div className="paper-room">
      <article className="paper paper-official" lang="zh-CN" aria-label={t.paper(report.title)}>
        <h2 className="official-title">{report.title}</h2>
        {report.parts.map(({ title, paragraphs }) => (
          <section key={title}>
            <h3>{title}</h3>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        <p className="official-footnote">{report.footnote}</p>
        <div className="official-sign">
          <div>{report.issuer}</div>
          <div>{report.date}</div>
        </div>
      </article>
    </div>
  );
}
