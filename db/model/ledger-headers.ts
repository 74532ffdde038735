// What stands over the columns of R2 招商项目台账 (handbook 8), in their printed order: on screen, in the workbook, in the CSV.
export const ledgerHeaders = {
  position: '序号',
  name: '项目名称',
  investor: '投资方',
  content: '建设内容',
  /** Prints the node, which is what is read back. */
  chainNode: '产业链',
  amount: '总投资（亿元）',
  fixedInvestment: '其中固投（亿元）',
  arrived: '到位资金（万元）',
  landArea: '用地（亩）',
  stage: '阶段',
  progress: '洽谈/建设进展',
  leader: '包联领导',
  dutyUnit: '责任单位',
  officer: '责任人',
  plannedStart: '计划开工',
  plannedProduction: '计划投产',
  problem: '存在问题',
  nextAction: '下一步',
  lastUpdate: '更新时间',
} as const;
