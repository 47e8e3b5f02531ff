package org.rcons.generator.plan;

import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Node;

/**
 * An entry of one host's conserver.cf.
 *
 * @param node whose console
 * @param master the host that serves it, as written, if that is another one; null if this host does
 */
public record Console(Node node, @Nullable String master) {}
