package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.plan.Change;
import org.rcons.generator.plan.Console;

/**
 * Edits the text of a conserver.cf as xCAT's makeconservercf does (XCAT.md 3.4, 3.5), with the same markers, so that both
 * can work on one file. What was written by hand stays byte for byte, but for {@code access *} and {@code default *},
 * which xCAT takes as its own. Texts have one char a byte (ISO 8859-1); the file's line ends are kept.
 *
 * <p>Editing twice is the same as editing once. A file without any console is refused by conserver, so that it gets one
 * that does nothing.
 */
public final class ConserverCf {
    private static final List<String> PLACEHOLDER = List.of(
            "#rcons BEGIN empty",
            "# Conserver refuses a file without consoles. This one does nothing.",
            "console no-consoles-here {",
            "  type noop;",
            "}",
            "#rcons END empty");

    private ConserverCf() {}

    /**
     * Edits a file.
     *
     * @param current its text, or null if there is none
     * @return its new text
     * @throws ConserverCfException if markers or blocks of the file are torn, or it has a console by hand and managed
     * @throws IllegalArgumentException if a console cannot be written; {@link #sift} finds those beforehand
     */
    public static String edit(@Nullable String current, Change change, Heading heading) throws ConserverCfException {
        String text = current == null ? "" : current;
        List<Piece> parsed = Piece.parse(text);
        HandWritten handWritten = HandWritten.of(parsed);
        HeadingBlocks top = new HeadingBlocks();
        ManagedBlocks blocks = new ManagedBlocks(withoutTop(parsed, top));
        Paper paper = new Paper(text);
        apply(change, blocks, heading.form(), paper);
        handWritten.checkAgainst(blocks.pieces());
        paper.add(top.lines(heading));
        blocks.pieces().forEach(paper::add);
        if (!handWritten.suffices() && !hasConsole(blocks.pieces())) {
            paper.add(PLACEHOLDER);
        }
        return paper.toString();
    }

    private static List<Piece> withoutTop(List<Piece> parsed, HeadingBlocks top) throws ConserverCfException {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : parsed) {
            if (piece.marker() == null) {
                pieces.add(new Piece(null, piece.line(), top.strip(piece)));
            } else if (!piece.isOwn()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static void apply(Change change, ManagedBlocks blocks, ConsoleForm form, Paper paper) {
        if (change instanceof Change.Replace replace) {
            Set<String> names = names(replace.consoles());
            blocks.removeIf(piece -> piece.marker() != null && isGone(piece, names));
            put(replace.consoles(), blocks, form, paper);
        } else if (change instanceof Change.Refresh refresh) {
            blocks.removeIf(piece -> isOneOf(piece, refresh.withdrawn()));
            put(refresh.consoles(), blocks, form, paper);
        } else if (change instanceof Change.Remove remove) {
            blocks.removeIf(piece -> isOneOf(piece, remove.nodes()));
        } else if (change instanceof Change.RemoveAll) {
            blocks.removeIf(piece -> piece.marker() != null);
        } else if (change instanceof Change.Cleanup cleanup) {
            blocks.removeIf(piece -> isStranger(piece, cleanup.known()));
        }
    }

    private static Set<String> names(List<Console> consoles) {
        Set<String> names = new TreeSet<>();
        for (Console console : consoles) {
            names.add(console.node().name());
            if (console.node().line() instanceof Line.TerminalServer line) {
                names.add(" " + line.server());
            }
        }
        return names;
    }

    /** Terminal servers go by a blank and their name, so that they cannot be taken for nodes. */
    private static boolean isGone(Piece piece, Set<String> names) {
        String server = piece.terminalServer();
        return server == null ? !isOneOf(piece, names) : !names.contains(" " + server);
    }

    private static boolean isOneOf(Piece piece, Set<String> names) {
        String name = piece.console();
        return name != null && names.contains(name);
    }

    private static boolean isStranger(Piece piece, Set<String> known) {
        String name = piece.console();
        return name != null && !known.contains(name);
    }

    private static void put(List<Console> consoles, ManagedBlocks blocks, ConsoleForm form, Paper paper) {
        Map<String, Piece> nodes = new TreeMap<>();
        Map<String, Piece> servers = new TreeMap<>();
        for (Console console : consoles) {
            nodes.put(console.node().name(), paper.piece(ConsoleBlock.of(console, form)));
            if (console.node().line() instanceof Line.TerminalServer line) {
                servers.putIfAbsent(line.server(), paper.piece(ConsoleBlock.of(line)));
            }
        }
        blocks.putTerminalServers(servers);
        blocks.putConsoles(nodes);
    }

    private static boolean hasConsole(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.console() != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The nodes whose consoles a file manages, in its order.
     *
     * @param file its text, or null if there is none
     * @throws ConserverCfException if its markers are torn
     */
    public static List<String> nodes(@Nullable String file) throws ConserverCfException {
        List<String> nodes = new ArrayList<>();
        for (Piece piece : Piece.parse(file == null ? "" : file)) {
            String node = piece.console();
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /**
     * As much of a new file as conserver must read to find it good: all that is not a managed console, and the first of
     * those that are new or differ. Conserver's parser is quadratic, 0.5 s for 10,000 consoles and 4 s for 20,000
     * (BASELINE.md A); the blocks are all of a few forms.
     *
     * @param before the text of the old file, or null if there was none
     * @param most how many consoles
     * @throws ConserverCfException if the markers of one are torn
     */
    public static String excerpt(String file, @Nullable String before, int most) throws ConserverCfException {
        Set<String> known = new HashSet<>();
        for (Piece piece : Piece.parse(before == null ? "" : before)) {
            known.add(piece.text());
        }
        StringBuilder excerpt = new StringBuilder();
        @Nullable Piece spare = null;
        int taken = 0;
        for (Piece piece : Piece.parse(file)) {
            if (piece.console() == null) {
                excerpt.append(piece.text());
            } else if (taken < most && !known.contains(piece.text())) {
                excerpt.append(piece.text());
                taken++;
            } else {
                spare = piece;
            }
        }
        return taken == 0 && spare != null ? excerpt.append(spare.text()).toString() : excerpt.toString();
    }

    /**
     * Sets aside the nodes whose consoles cannot be written: a value that conserver could not read, a name that would
     * smuggle something into the file, or one that conserver, which ignores case, would take for another's; a terminal
     * server of two types.
     */
    public static Consoles sift(Consoles consoles) {
        List<Node> good = new ArrayList<>();
        List<Fault> faults = new ArrayList<>(consoles.faults());
        Sieve sieve = new Sieve();
        for (Node node : consoles.nodes()) {
            String fault = sieve.fault(node);
            if (fault == null) {
                good.add(node);
            } else {
                faults.add(new Fault(node.name(), fault));
            }
        }
        return new Consoles(good, faults);
    }
}
