package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Offers to members by name, which are nobody's business but theirs and the managers'. */
final class PersonalOffers {
    private static final String CAMPAIGNS = "campaigns";
    private static final String MEMBERS = "members";

    private PersonalOffers() {}

    /** A ruleset's document without them: itself if it has none, else another one that shares what is in both. */
    static JsonNode hidden(JsonNode document) {
        JsonNode campaigns = document.path(CAMPAIGNS);
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        campaigns.forEach(campaign -> {
            if (!campaign.has(MEMBERS)) {
                others.add(campaign);
            }
        });
        if (others.size() == campaigns.size()) {
            return document;
        }
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        document.properties().forEach(key -> shown.set(key.getKey(), key.getValue()));
        // A list without values would not be of the language.
        return others.isEmpty() ? shown.without(CAMPAIGNS) : shown.set(CAMPAIGNS, others);
    }
}
