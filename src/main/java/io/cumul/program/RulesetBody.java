package io.cumul.program;

import io.cumul.http.BodyForm;

/**
 * A body that is the text of a ruleset, YAML or JSON.
 *
 * @param text the text
 */
@BodyForm(maxBytes = RulesetReader.MAX_BYTES, yaml = true)
record RulesetBody(String text) {}
