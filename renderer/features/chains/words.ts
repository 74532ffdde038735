// The sentences of the industry chains.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '产业链', en: 'Chains' },
  count: (n: string) => ({ zh: `共 ${n} 条`, en: `${n} in all` }),
  none: {
    zh: '先列出主攻的产业链和各个环节，标明已有、薄弱和缺失，项目才能对上补链的方向。',
    en: 'List the chains you build and their nodes, each present, weak or missing, so that leads can be matched to the gaps.',
  },
  closePanel: { zh: '关闭侧栏', en: 'Close the panel' },
  newChain: { zh: '新建产业链', en: 'New chain' },
  editChain: { zh: '编辑产业链', en: 'Edit chain' },
  edit: (name: string) => ({ zh: `编辑 ${name}`, en: `Edit ${name}` }),
  remove: (name: string) => ({ zh: `删除 ${name}`, en: `Delete ${name}` }),
  created: (name: string) => ({ zh: `已新建产业链“${name}”`, en: `Chain “${name}” is in` }),
  changed: (name: string) => ({ zh: `已修改产业链“${name}”`, en: `Chain “${name}” is changed` }),
  removed: (name: string) => ({ zh: `已删除产业链“${name}”`, en: `Chain “${name}” is deleted` }),
  nameTaken: { zh: '已有同名产业链', en: 'There is a chain of this name already' },

  leads: (n: string) => ({ zh: `${n} 个项目`, en: plural(n, 'lead') }),
  leadsOf: (leads: string, name: string) => ({ zh: `${leads}，${name}`, en: `${leads} of ${name}` }),
  nodes: (chain: string) => ({ zh: `${chain} 的环节`, en: `Nodes of ${chain}` }),
  gaps: (missing: number, weak: number) => ({
    zh: `缺失 ${missing}，薄弱 ${weak}`,
    en: `${missing} missing, ${weak} weak`,
  }),
  node: (name: string, state: string) => ({ zh: `${name}，${state}`, en: `${name}, ${state}` }),
  addNode: { zh: '添加环节', en: 'Add a node' },
  addNodeTo: (chain: string) => ({ zh: `给 ${chain} 添加环节`, en: `Add a node to ${chain}` }),
  newNode: (chain: string) => ({ zh: `${chain}：新环节`, en: `${chain}: new node` }),
  editNode: (name: string) => ({ zh: `编辑环节 ${name}`, en: `Edit node ${name}` }),
  rename: { zh: '改名、改序…', en: 'Rename, reorder…' },
  nodeLeads: { zh: '查看项目', en: 'See its leads' },
  removeNode: { zh: '删除环节', en: 'Delete node' },
  stateMenu: { zh: '环节现状', en: 'State' },
  nodeCreated: (name: string) => ({ zh: `已添加环节“${name}”`, en: `Node “${name}” is added` }),
  nodeChanged: (name: string) => ({ zh: `已修改环节“${name}”`, en: `Node “${name}” is changed` }),
  nodeSet: (name: string, state: string) => ({
    zh: `“${name}”改为${state}`,
    en: `“${name}” is now ${state.toLowerCase()}`,
  }),
  nodeRemoved: (name: string) => ({ zh: `已删除环节“${name}”`, en: `Node “${name}” is deleted` }),
  nodeTaken: { zh: '这条链上已有同名环节', en: 'The chain has a node of this name already' },
} satisfies Words;
