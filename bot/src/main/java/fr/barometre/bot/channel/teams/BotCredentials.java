package fr.barometre.bot.channel.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The token for what we send, as an application of one tenant: the SDK by itself asks for one of an application of all
 * tenants, which Azure no longer makes, and at one fixed address.
 */
final class BotCredentials extends AppCredentials {
    private final TeamsSettings settings;
    private final Authenticator authenticator;

    BotCredentials(TeamsSettings settings) {
        this(settings, new LoginHttp("http"));
    }

    /** @param machine the way to the address within an Azure machine that gives its identity's tokens */
    BotCredentials(TeamsSettings settings, IHttpClient machine) {
        super(settings.tenantId(), settings.issuer() + "/.default");
        this.settings = settings;
        setAppId(settings.appId());
        authenticator = settings.managedIdentity() ? managed(machine) : confidential();
    }

    /** Returns the one that there is: the SDK asks for it from several threads at once. */
    @Override
    protected Authenticator buildAuthenticator() {
        return authenticator;
    }

    private Authenticator confidential() {
        URI login = URI.create(settings.loginUrl());
        try {
            ConfidentialClientApplication application = ConfidentialClientApplication.builder(
                            settings.appId(), credential())
                    .authority("https://" + login.getAuthority() + "/" + settings.tenantId())
                    .instanceDiscovery(false)
                    .sendX5c(true)
                    .httpClient(new LoginHttp(login.getScheme()))
                    .build();
            ClientCredentialParameters asked =
                    ClientCredentialParameters.builder(Set.of(oAuthScope())).build();
            return new Kept(() -> application.acquireToken(asked));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The settings were checked.", e);
        }
    }

    private Authenticator managed(IHttpClient machine) {
        ManagedIdentityApplication application = ManagedIdentityApplication.builder(
                        ManagedIdentityId.userAssignedClientId(settings.appId()))
                .httpClient(machine)
                .build();
        ManagedIdentityParameters asked =
                ManagedIdentityParameters.builder(settings.issuer()).build();
        return new Kept(() -> {
            try {
                return application.acquireTokenForManagedIdentity(asked);
            } catch (Exception e) {
                return CompletableFuture.<IAuthenticationResult>failedFuture(e);
            }
        });
    }

    private IClientCredential credential() {
        if (settings.certificateFile().isBlank()) {
            return ClientCredentialFactory.createFromSecret(settings.appPassword());
        }
        try (InputStream file = Files.newInputStream(Path.of(settings.certificateFile()))) {
            return ClientCredentialFactory.createFromCertificate(file, settings.certificatePassword());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "barometre.teams.certificate-file cannot be opened with barometre.teams.certificate-password."
                            + " It must be a PKCS #12 file with a certificate and its key.");
        }
    }
}
