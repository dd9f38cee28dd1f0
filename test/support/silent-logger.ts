import { createLogger } from '../../server/kernel/logger.ts'

export const silentLogger = createLogger('silent')
