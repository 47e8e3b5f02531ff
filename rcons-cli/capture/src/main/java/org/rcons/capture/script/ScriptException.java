package org.rcons.capture.script;

import java.util.List;

/** A script that cannot be run: everything that is wrong with it. */
public final class ScriptException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String[] errors;

    ScriptException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = errors.toArray(new String[0]);
    }

    /** One line each, {@code file:line:column: what to mend}; at least one, at most 20 and a word on the rest. */
    public List<String> errors() {
        return List.of(errors);
    }
}
