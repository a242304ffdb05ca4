package fr.barometre.bot.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what is wrong, in place of a stack trace. */
final class ConfigurationFaultsAnalyzer extends AbstractFailureAnalyzer<ConfigurationFaults> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationFaults cause) {
        return new FailureAnalysis(
                ConfigurationFaults.report(cause.faults()),
                "Put these right, all of them, and start again. Nothing was changed.",
                cause);
    }
}
