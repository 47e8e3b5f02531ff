package org.rcons.generator.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Somebody who runs the command on the management node mn, 10.0.0.1, with inventories in a folder. */
final class Terminal {
    private final Path folder;

    Terminal(Path folder) {
        this.folder = folder;
    }

    /** What a run ended with. */
    record Run(int status, List<String> out, List<String> err) {
        String all() {
            return status + " " + out + " " + err;
        }
    }

    /** Runs it as if on the management node. */
    Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--as", "mn,10.0.0.1"));
        all.addAll(List.of(arguments));
        return runHere(all.toArray(new String[0]));
    }

    /** Runs it on this machine. */
    Run runHere(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = Makeconservercf.screen(stream(out), stream(err));
        int status = new Makeconservercf(Map.of("HOME", folder.toString()), screen).run(arguments);
        return new Run(status, lines(out), lines(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.ISO_8859_1);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
    }

    /** A file of an inventory, or of a host. */
    Path file(String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            return Files.write(file, List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables as tabdump writes them, in a folder: nodelist and nodehm with these rows. */
    String tables(List<String> nodelist, List<String> nodehm) {
        file("tables/site.csv", "#key,value,comments,disable");
        table("tables/nodelist.csv", "#node,groups,disable", nodelist);
        table("tables/nodehm.csv", "#node,conserver,cons,termserver,termport,disable", nodehm);
        return folder.resolve("tables").toString();
    }

    private void table(String name, String head, List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(head));
        lines.addAll(rows);
        file(name, lines.toArray(new String[0]));
    }

    /** Nodes n1 to n4: two on each of 10.0.0.7 and 10.0.0.8. */
    String fourNodes() {
        return tables(
                List.of("\"n1\",\"a,all\",", "\"n2\",\"a,all\",", "\"n3\",\"b,all\",", "\"n4\",\"b,all\","),
                List.of("\"a\",\"10.0.0.7\",\"ipmi\",,,", "\"b\",\"10.0.0.8\",\"ipmi\",,,"));
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder with their content and the moment of their last change; empty if it is not there. */
    Map<String, String> state(String name) {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files =
                Files.exists(folder.resolve(name)) ? Files.walk(folder.resolve(name)) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                state.put(file.toString(), Files.getAttribute(file, "unix:ctime") + Files.readString(file));
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The routes of a folder, without blanks to line them up. */
    List<String> routes(String name) {
        return text(name + "/routes")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }
}
