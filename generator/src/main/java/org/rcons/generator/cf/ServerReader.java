package org.rcons.generator.cf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rcons.protocol.conf.Block;
import org.rcons.protocol.conf.BlockReader;
import org.rcons.protocol.conf.Statement;

/**
 * Takes blocks as conserver 8.2.7 does: {@code default *} is the ground for every console below it; a default block
 * replaces an earlier one of its name as a whole; so does a console, unless it lacks what its type needs.
 */
final class ServerReader implements BlockReader {
    private final List<String> warnings;
    private final UserGroups users = new UserGroups();
    private final Map<String, Attributes> defaults = new HashMap<>();
    private final Map<String, ConsoleEntry> consoles = new LinkedHashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    ServerReader(List<String> warnings) {
        this.warnings = warnings;
    }

    Map<String, ConsoleEntry> consoles() {
        return consoles;
    }

    Map<String, String> settings() {
        return settings;
    }

    List<String> others() {
        return others;
    }

    @Override
    public String kind(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public String keyword(String kind, String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public String advice() {
        return "write console NAME { ... }";
    }

    @Override
    public void take(Block block) {
        switch (block.kind()) {
            case "config" -> config(block);
            case "default" -> defaults.put(block.name(), attributes(block, new Attributes(users)));
            case "console" -> console(block);
            case "group" -> {
                users.take(block);
                others.add(inOneLine(block));
            }
            default -> others.add(inOneLine(block));
        }
    }

    private void config(Block block) {
        for (Statement said : block.statements()) {
            settings.put(block.name() + ' ' + said.keyword(), said.text());
        }
    }

    private void console(Block block) {
        Attributes ground = defaults.get("*");
        Attributes attributes = ground == null ? new Attributes(users) : new Attributes(users, ground);
        ConsoleEntry console = attributes(block, attributes).console(block.name());
        String missing = console.missing();
        if (missing.isEmpty()) {
            consoles.put(console.name(), console);
        } else {
            warnings.add(block.where() + ": console '" + console.name() + "' has no " + missing
                    + ": conserver leaves it out");
        }
    }

    private Attributes attributes(Block block, Attributes attributes) {
        for (Statement said : block.statements()) {
            if (said.keyword().equals("include")) {
                include(said, attributes);
            } else {
                attributes.take(said);
            }
        }
        return attributes;
    }

    private void include(Statement said, Attributes into) {
        Attributes included = defaults.get(said.text());
        if (included != null) {
            into.include(included);
        } else {
            warnings.add(said.where() + ": no default block '" + said.text() + "' above: conserver passes it over");
        }
    }

    private static String inOneLine(Block block) {
        StringBuilder line =
                new StringBuilder(block.kind()).append(' ').append(block.name()).append(" {");
        for (Statement said : block.statements()) {
            line.append(' ')
                    .append(said.keyword())
                    .append(' ')
                    .append(said.text())
                    .append(';');
        }
        return line.append(" }").toString();
    }
}
