package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a file while its managed blocks are changed. A block that is written anew stays where it is; a new one
 * goes in front of the first whose name is greater (in byte order), else behind the last. So a file that was sorted stays
 * sorted, and one that was not (xCAT appends) is not shuffled: conserver forms its groups by position.
 */
final class ManagedBlocks {
    private List<Piece> pieces;

    ManagedBlocks(List<Piece> pieces) {
        this.pieces = pieces;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Removes pieces. */
    void removeIf(Predicate<Piece> condition) {
        pieces.removeIf(condition);
    }

    /** Writes blocks of consoles. */
    void putConsoles(Map<String, Piece> blocks) {
        List<Piece> fresh = replace(blocks, Piece::console);
        insert(fresh, Piece::console, pieces.size());
    }

    /**
     * Writes blocks of terminal servers, which must stand in front of the consoles that include them: one that comes late
     * is moved.
     */
    void putTerminalServers(Map<String, Piece> blocks) {
        Map<String, Piece> wanted = new TreeMap<>(blocks);
        List<Piece> out = new ArrayList<>(pieces.subList(0, firstConsole()));
        for (Piece piece : pieces.subList(out.size(), pieces.size())) {
            String server = piece.terminalServer();
            if (server == null) {
                out.add(piece);
            } else {
                wanted.putIfAbsent(server, piece);
            }
        }
        pieces = out;
        List<Piece> fresh = replace(wanted, Piece::terminalServer);
        insert(fresh, Piece::terminalServer, firstConsole());
    }

    private int firstConsole() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).console() != null) {
                return i;
            }
        }
        return pieces.size();
    }

    /** Puts blocks in the place of those of the same name; gives those that had none, in byte order. */
    private List<Piece> replace(Map<String, Piece> blocks, Function<Piece, @Nullable String> nameOf) {
        Map<String, Piece> left = new TreeMap<>(blocks);
        List<Piece> out = new ArrayList<>();
        for (Piece piece : pieces) {
            String name = nameOf.apply(piece);
            Piece block = name == null ? null : blocks.get(name);
            if (block == null || name == null) {
                out.add(piece);
            } else if (left.remove(name) != null) {
                out.add(block);
            }
        }
        pieces = out;
        return new ArrayList<>(left.values());
    }

    private void insert(List<Piece> fresh, Function<Piece, @Nullable String> nameOf, int otherwise) {
        int end = lastNamed(nameOf) + 1;
        end = end == 0 ? otherwise : end;
        List<Piece> out = new ArrayList<>(pieces.size() + fresh.size());
        int next = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            String name = i < pieces.size() ? nameOf.apply(pieces.get(i)) : null;
            while (next < fresh.size() && (i == end || (name != null && isBefore(fresh.get(next), name, nameOf)))) {
                out.add(fresh.get(next++));
            }
            if (i < pieces.size()) {
                out.add(pieces.get(i));
            }
        }
        pieces = out;
    }

    private static boolean isBefore(Piece piece, String name, Function<Piece, @Nullable String> nameOf) {
        String own = nameOf.apply(piece);
        return own != null && own.compareTo(name) < 0;
    }

    private int lastNamed(Function<Piece, @Nullable String> nameOf) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (nameOf.apply(pieces.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }
}
