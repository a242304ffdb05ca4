package fr.barometre.bot.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The look at everything that the operator has written, before any part of the application is made, so that all faults
 * are told at once. Every record of settings in the bot's packages is found by its annotation.
 */
final class ConfigurationInspection implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String PACKAGE = "fr.barometre.bot";
    private static final String PREFIX = "barometre";

    /** Only these are opened: to look into every class would take a tenth of the start. */
    private static final String NAMES = "**/*Settings.class";

    /** @throws ConfigurationFaults with everything that is wrong */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Binder binder = Binder.get(environment);
        SettingNames names = new SettingNames();
        List<Fault> faults = new ArrayList<>();
        Map<Class<?>, Object> made = new HashMap<>();
        for (Class<?> type : settingsTypes()) {
            String prefix = prefix(type);
            names.add(prefix, type);
            SettingsBinding<?> binding = new SettingsBinding<>(binder, prefix, type);
            binding.make().ifPresent(settings -> made.put(type, settings));
            faults.addAll(binding.faults());
        }
        faults.addAll(names.unknown(environment, PREFIX));
        faults.addAll(checked(new BoundSettings(made)));
        ConfigurationFaults.throwIfAny(faults);
    }

    private static List<Fault> checked(BoundSettings settings) {
        List<Fault> faults = new ArrayList<>();
        for (ConfigurationCheck check :
                SpringFactoriesLoader.forDefaultResourceLocation().load(ConfigurationCheck.class)) {
            try {
                check.check(settings);
            } catch (ConfigurationFaults e) {
                faults.addAll(e.faults());
            }
        }
        return faults;
    }

    private static List<Class<?>> settingsTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setResourcePattern(NAMES);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<Class<?>> types = new ArrayList<>();
        for (BeanDefinition found : scanner.findCandidateComponents(PACKAGE)) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (type.isRecord()) {
                types.add(type);
            }
        }
        return types;
    }

    private static String prefix(Class<?> type) {
        ConfigurationProperties annotation =
                AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
        return annotation == null ? "" : annotation.prefix();
    }
}
