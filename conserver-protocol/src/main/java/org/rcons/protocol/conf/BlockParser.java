package org.rcons.protocol.conf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks: <code>config NAME { keyword value; }</code>. What it does not understand it reports and passes over, as
 * the real programs do; one report for one mistake. A block that is not closed properly says nothing.
 */
public final class BlockParser {
    private final Tokens tokens;
    private final BlockReader reader;
    private final List<String> warnings;
    private @Nullable Block block;
    private boolean complained;

    /**
     * Parses a text to its end.
     *
     * @param warnings gets what was passed over, one line each, with its place
     */
    public static void parse(Source source, BlockReader reader, List<String> warnings) {
        new BlockParser(new Tokens(source, warnings), reader, warnings).parse();
    }

    private BlockParser(Tokens tokens, BlockReader reader, List<String> warnings) {
        this.tokens = tokens;
        this.reader = reader;
        this.warnings = warnings;
    }

    private void parse() {
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
        String kind = token == Tokens.TEXT ? reader.kind(tokens.text()) : null;
        if (kind != null) {
            block = new Block(kind, tokens.where());
            complained = false;
        } else {
            complain("unknown block " + shown(token) + ": " + reader.advice());
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
        Place where = tokens.where();
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
                reader.take(open);
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
        String keyword = reader.keyword(open.kind(), word);
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
        complain(why + ": the " + open.kind() + " block that begins at " + open.where() + " is passed over");
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
