package io.cumul.load.echo;

import java.time.Instant;

/**
 * The JSON of a balance as the contract has it.
 *
 * @param accountId the account
 * @param available what can be spent
 * @param pending what matures later
 * @param held what is promised
 * @param owed what was taken back beyond the balance
 * @param version number of the last entry
 * @param asOf when this was so
 */
public record Balance(
        String accountId, long available, long pending, long held, long owed, long version, Instant asOf) {}
