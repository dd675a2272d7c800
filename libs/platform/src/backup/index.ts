export { backUp } from './backup.ts';
export { BackupFault } from './manifest.ts';
export { restore } from './restore.ts';
