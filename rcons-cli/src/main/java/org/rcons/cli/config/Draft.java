package org.rcons.cli.config;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.conf.Block;
import org.rcons.protocol.conf.BlockReader;
import org.rcons.protocol.conf.Statement;

/** What the blocks that concern this host and this terminal have said so far; the later one wins. */
final class Draft implements BlockReader {
    @Nullable
    Statement escape;

    @Nullable
    Statement master;

    @Nullable
    Statement port;

    @Nullable
    Statement username;

    int replay = ConsoleConfig.NOT_SET;
    int playback = ConsoleConfig.NOT_SET;
    boolean stripHigh;
    TlsSettings tls = TlsSettings.DEFAULT;
    AttachTexts texts = AttachTexts.NONE;

    private final Predicate<String> ownHost;
    private final String terminalType;
    private final List<String> warnings;

    Draft(Predicate<String> ownHost, String terminalType, List<String> warnings) {
        this.ownHost = ownHost;
        this.terminalType = terminalType;
        this.warnings = warnings;
    }

    @Override
    public @Nullable String kind(String word) {
        return Keywords.block(word);
    }

    @Override
    public @Nullable String keyword(String kind, String word) {
        return Keywords.of(kind, word);
    }

    @Override
    public String advice() {
        return "write config NAME { ... } or terminal TYPE { ... }";
    }

    /** Takes over a block, if it concerns us. */
    @Override
    public void take(Block block) {
        boolean concerned = concerns(block);
        for (int i = 0; concerned && i < block.statements().size(); i++) {
            Statement statement = block.statements().get(i);
            try {
                take(statement);
            } catch (IllegalArgumentException e) {
                warnings.add(statement.where() + ": " + e.getMessage() + ", passed over");
            }
        }
    }

    private boolean concerns(Block block) {
        String name = block.name();
        return name.equals("*")
                || (block.kind().equals(Keywords.TERMINAL) ? name.equals(terminalType) : ownHost.test(name));
    }

    private void take(Statement said) {
        switch (said.keyword()) {
            case "escape" -> escape = said;
            case "master" -> master = said;
            case "port" -> port = said;
            case "username" -> username = said;
            case "replay" -> replay = lines(said);
            case "playback" -> playback = lines(said);
            case "striphigh" -> stripHigh = yes(said);
            case "sslcredentials" -> tls = tls.withCredentials(said.text());
            case "sslcacertificatefile" -> tls = tls.withCaFile(said.text());
            case "sslcacertificatepath" -> tls = tls.withCaDirectory(said.text());
            case "sslenabled" -> tls = tls.withEnabled(yes(said));
            case "sslrequired" -> tls = tls.withRequired(yes(said));
            case "sslauthority" -> takeOldAuthority(said);
            default -> texts = texts.with(said.keyword(), said.value());
        }
    }

    private void takeOldAuthority(Statement said) {
        tls = tls.withCaFile(said.text());
        warnings.add(said.where()
                + ": 'sslauthority' is the old word of conserver 8.1 for 'sslcacertificatefile'; taken" + " as that");
    }

    private static int lines(Statement said) {
        byte[] digits = said.value();
        int lines = digits.length == 0 ? ConsoleConfig.NOT_SET : 0;
        for (byte digit : digits) {
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("'" + said.keyword() + "' takes 0 to 9999 lines or \"\"");
            }
            lines = Math.min(10_000, 10 * lines + digit - '0');
        }
        if (lines > 9999) {
            throw new IllegalArgumentException("'" + said.keyword() + "' takes at most 9999 lines");
        }
        return lines;
    }

    private static boolean yes(Statement said) {
        String text = said.text();
        if (text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("on")) {
            return true;
        }
        if (text.equalsIgnoreCase("no") || text.equalsIgnoreCase("false") || text.equalsIgnoreCase("off")) {
            return false;
        }
        throw new IllegalArgumentException("'" + said.keyword() + "' takes yes or no");
    }
}
