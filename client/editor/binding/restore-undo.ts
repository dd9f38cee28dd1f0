import { SoundUndoManager } from './sound-undo.ts'

/** Takes back that a version was brought back. */
export class RestoreUndo extends SoundUndoManager {}
