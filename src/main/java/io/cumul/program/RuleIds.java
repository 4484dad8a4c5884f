package io.cumul.program;

import io.cumul.core.program.BaseRule;
import java.util.HashMap;
import java.util.Map;

/** The ids by which explanations name rules: each is one rule's alone. */
final class RuleIds {
    private final Map<String, String> owners = new HashMap<>(Map.of(BaseRule.ID, "earn.rate"));

    /**
     * Gives an id to a rule, or names the fault that another one has it.
     *
     * @param id empty if it could not be read
     */
    void claim(Section rule, String key, String id) {
        String owner = id.isEmpty() ? null : owners.putIfAbsent(id, rule.path());
        if (owner != null) {
            rule.fault(key, "is what " + owner + " is called already.");
        }
    }
}
