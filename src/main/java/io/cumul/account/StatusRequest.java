package io.cumul.account;

import io.cumul.core.ledger.Details;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;

/**
 * Why an account's status is to change.
 *
 * @param reasonCode the operator's code for it
 */
record StatusRequest(String reasonCode) implements RequestBody {
    /** The reason as a value; a code of another form ends the request. */
    Details.Reasoned reason(String actor) {
        return new Details.Reasoned(Values.id("reasonCode", reasonCode), null, actor);
    }
}
