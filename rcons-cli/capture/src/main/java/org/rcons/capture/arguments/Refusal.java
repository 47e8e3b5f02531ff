package org.rcons.capture.arguments;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence without control characters. */
public final class Refusal {
    private Refusal() {}

    /** Of what picocli found. */
    public static IllegalArgumentException of(ParameterException e) {
        return new IllegalArgumentException(printable(sentence(e)), e);
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return "cannot recognize '" + (words.isEmpty() ? "" : words.get(0)) + "'";
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return option.names()[0] + " needs a value: " + option.paramLabel();
        }
        return String.valueOf(e.getMessage());
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? '?' : c);
        }
        return out.toString();
    }
}
