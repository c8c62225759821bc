/** Installs what `package-lock.json` says when it is not there; true when anything had to be installed. */
export function ensureInstalled(root: string, log?: (line: string) => void): Promise<boolean>
/** The absolute path of a Node that is new enough: this one, or the one in the packages. */
export function chooseNode(root: string): Promise<string>
/** Builds `dist/web` when its sources changed; true when it was built. */
export function ensureWebBuilt(root: string, node: string, log?: (line: string) => void): Promise<boolean>
/** What Node is told when it runs the workbench. */
export const nodeOptions: string[]
/** The environment of a Node that runs the workbench: it keeps what it made of the sources. */
export function nodeEnvironment(root: string): NodeJS.ProcessEnv
