package io.cumul.encoding;

import io.cumul.posting.Outcome;

/** An account as the answer to a command showed it. */
public final class ShownJson {
    private ShownJson() {}

    /** Writes what was shown. */
    public static String write(Outcome.Shown shown) {
        return writing(shown).text();
    }

    /**
     * Reads what was shown.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Outcome.Shown read(String text) {
        return Fields.read(text, ShownJson::shown);
    }

    static Writing writing(Outcome.Shown shown) {
        return new Writing().put("account", AccountText.write(shown.account())).put("at", shown.at());
    }

    static Outcome.Shown shown(Fields fields) {
        return new Outcome.Shown(AccountText.read(fields.text("account"), 0), fields.instant("at"));
    }
}
