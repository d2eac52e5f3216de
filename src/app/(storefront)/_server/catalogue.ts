import 'server-only'

import { cache } from 'react'

import { listCategories } from '@/features/catalogue/list-categories'
import { loadShop } from '@/features/catalogue/load-shop'

import { getStorefrontContext } from './context'

/** The shop's settings, read once a request. */
export const getShop = cache(async () => loadShop(await getStorefrontContext()))

/** The category tree, read once a request. */
export const getCategories = cache(async () => listCategories(await getStorefrontContext()))
