package org.rcons.protocol.conf;

import org.jspecify.annotations.Nullable;

/** One of the programs that read such files: which blocks and keywords it knows, and what it makes of a block. */
public interface BlockReader {
    /**
     * The kind of block that a word begins.
     *
     * @return the word as this reader spells it, or null if it begins none
     */
    @Nullable
    String kind(String word);

    /**
     * A keyword within a block.
     *
     * @return the word as this reader spells it, or null if the block has no such keyword
     */
    @Nullable
    String keyword(String kind, String word);

    /** What to write instead of a block that is not known. */
    String advice();

    /** Takes over a block that was closed properly. */
    void take(Block block);
}
