package org.rcons.cli.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks: <code>config NAME { keyword value; }</code>. What it does not understand it reports and passes over, as
 * the real {@code console} does; one report for one mistake. A block that is not closed properly says nothing.
 */
final class ConfigParser {
    private final Tokens tokens;
    private final Draft draft;
    private final List<String> warnings;
    private @Nullable Block block;
    private boolean complained;

    ConfigParser(Tokens tokens, Draft draft, List<String> warnings) {
        this.tokens = tokens;
        this.draft = draft;
        this.warnings = warnings;
    }

    void parse() {
        boolean more = true;
        while (more) {
            Block open = block;
            if (open == null) {
                more = outside();
            } else if (open.name == null) {
                more = header(open);
            } else {
                more = inside(open);
            }
        }
    }

    private boolean outside() {
        int token = tokens.next(false);
        if (token == Tokens.END) {
            return false;
        }
        Block begun = token == Tokens.TEXT ? Block.of(tokens.text(), tokens.where()) : null;
        if (begun != null) {
            block = begun;
            complained = false;
        } else {
            complain("unknown block " + shown(token) + ": write config NAME { ... } or terminal TYPE { ... }");
        }
        return true;
    }

    private boolean header(Block open) {
        int token = tokens.next(true);
        switch (token) {
            case Tokens.TEXT -> name(open, tokens.text());
            case '}' -> abandon(open, "'}' before '{'");
            case Tokens.END -> abandon(open, "the file ends before '{'");
            default -> complain("'" + (char) token + "' where the name of a " + open.kind() + " block belongs");
        }
        return token != Tokens.END;
    }

    private void name(Block open, String name) {
        String where = tokens.where();
        int token = tokens.next(false);
        while (token == ';') {
            complain("';' between the name of a block and '{'");
            token = tokens.next(false);
        }
        if (token != '{') {
            abandon(open, token == '}' ? "'}' before '{'" : "the file ends before '{'");
            return;
        }
        if (name.isEmpty()) {
            warnings.add(where + ": the name of the " + open.kind() + " block is empty: write * for all");
        }
        open.name = name;
        complained = false;
    }

    private boolean inside(Block open) {
        int token = tokens.next(false);
        switch (token) {
            case Tokens.TEXT -> statement(open, tokens.text());
            case '}' -> {
                draft.take(open);
                block = null;
                complained = false;
            }
            case ';' -> {
                complain("';' without a keyword and value in front");
                complained = false;
            }
            case Tokens.END -> abandon(open, "the file ends before '}'");
            default -> complain("'{' within a block: write KEYWORD VALUE;");
        }
        return token != Tokens.END;
    }

    private void statement(Block open, String word) {
        String keyword = open.keyword(word);
        if (keyword == null) {
            complain("unknown keyword " + shown(Tokens.TEXT) + " in a " + open.kind() + " block, passed over");
            return;
        }
        complained = false;
        Statement statement = null;
        int token = tokens.next(true);
        while (token == '{' || token == Tokens.TEXT) {
            if (token == '{') {
                complain("'{' where the value of '" + keyword + "' belongs");
            } else if (statement == null) {
                statement = new Statement(keyword, tokens.bytes(), tokens.where());
            }
            token = tokens.next(true);
        }
        finish(open, keyword, statement, token);
    }

    private void finish(Block open, String keyword, @Nullable Statement statement, int token) {
        if (token != ';') {
            String mark = token == '}' ? "'}'" : "the end of the file";
            abandon(open, mark + " where the ';' behind '" + keyword + "' belongs");
        } else if (statement == null) {
            complain("'" + keyword + "' has no value: write " + keyword + " VALUE; or " + keyword + " \"\";");
        } else {
            open.statements.add(statement);
        }
        complained = false;
    }

    private void abandon(Block open, String why) {
        complained = false;
        complain(why + ": the " + open.kind() + " block that begins at " + open.where + " is passed over");
        complained = false;
        block = null;
    }

    private void complain(String what) {
        if (!complained) {
            warnings.add(tokens.where() + ": " + what);
            complained = true;
        }
    }

    private String shown(int token) {
        if (token != Tokens.TEXT) {
            return "'" + (char) token + "'";
        }
        byte[] bytes = tokens.bytes();
        StringBuilder out = new StringBuilder("'");
        String text = new String(bytes, 0, Math.min(40, bytes.length), StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            out.append(Character.isISOControl(text.charAt(i)) ? '?' : text.charAt(i));
        }
        return out.append('\'').toString();
    }
}
