/**
 * Frames kept of a stack in a workflow. The engine's kit takes the stack of every promise a workflow makes, which nobody asks for here;
 * two frames still say where a rule failed and who asked.
 */
Error.stackTraceLimit = 2;
