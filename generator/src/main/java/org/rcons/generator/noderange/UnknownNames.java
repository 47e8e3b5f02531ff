package org.rcons.generator.noderange;

/** What becomes of a name that is neither a node nor a group. */
enum UnknownNames {
    /** It is reported. */
    MISSING,
    /** It is taken for a node. */
    NODES
}
