package io.cumul.encoding;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.cumul.posting.Fingerprint;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.Outcome;
import io.cumul.posting.Submission;

/**
 * A kept outcome: the fingerprint, and the entry that was posted, the account that was shown, or the refusal. The account and the key it is kept
 * under are not in it: they are how it is found.
 */
public final class OutcomeJson {
    private OutcomeJson() {}

    /**
     * Writes an outcome.
     *
     * @throws IllegalArgumentException if its entry belongs to another account
     */
    public static String write(KeptOutcome kept) {
        Fingerprint fingerprint = kept.identity().fingerprint();
        Writing writing = new Writing().put("fingerprint", fingerprint.algorithm() + ":" + fingerprint.hex());
        return switch (kept.outcome()) {
            case Outcome.Done(Posted own) ->
                writing.put("entry", EntryFields.writing(own.entry(), kept.accountId()))
                        .put(
                                "explanation",
                                own.explanation() == null ? null : ExplanationJson.writing(own.explanation()))
                        .text();
            case Outcome.Shown shown ->
                writing.put("shown", ShownJson.writing(shown)).text();
            case Outcome.Refused refused ->
                writing.put("refusal", RefusalJson.writing(refused.refusal())).text();
        };
    }

    /**
     * Reads the outcome kept under a key.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static KeptOutcome read(AccountId accountId, IdempotencyKey key, String text) {
        return Fields.read(
                text,
                fields -> new KeptOutcome(
                        accountId,
                        new Submission.Identity(key, fingerprint(fields.text("fingerprint"))),
                        outcome(accountId, fields)));
    }

    private static Fingerprint fingerprint(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no fingerprint: " + text);
        }
        return new Fingerprint(Integer.parseInt(text, 0, colon, 10), text.substring(colon + 1));
    }

    private static Outcome outcome(AccountId accountId, Fields fields) {
        if (fields.has("refusal")) {
            return new Outcome.Refused(fields.object("refusal", RefusalJson::refusal));
        }
        if (fields.has("shown")) {
            return fields.object("shown", ShownJson::shown);
        }
        return new Outcome.Done(new Posted(
                fields.object("entry", entry -> EntryFields.entry(accountId, entry)),
                fields.objectOrNull("explanation", ExplanationJson::explanation)));
    }
}
