import './ui/styles.ts'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { router } from './router.tsx'
import { deviceColorScheme } from './ui/color-scheme.ts'
import { LanguageProvider } from './ui/language.tsx'
import { allowOwnStyles, styleNonce } from './ui/style-nonce.ts'
import { cssVariablesResolver, theme } from './ui/theme.ts'

allowOwnStyles()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element "root"')

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={deviceColorScheme()}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
)
