package org.rcons.generator.inventory;

/**
 * Why a node that should have a console gets none.
 *
 * @param node its name
 * @param reason what is wrong, where, and what to mend; one line
 */
public record Fault(String node, String reason) {
    /** For the user. */
    @Override
    public String toString() {
        return node + ": " + reason;
    }
}
